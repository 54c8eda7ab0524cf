package org.palsyscreen.batch.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static final Offset<Double> EXACT = within(1e-12);
    private static final List<Scored> THREE =
            List.of(Pictures.normal(0.1, "a"), Pictures.palsy(0.15, "b"), Pictures.palsy(0.9, "c"));

    @Test
    void weighsPicturesAlike() {
        Calibration calibration = Calibration.asFound(THREE);
        // squares 0.01, 0.7225, 0.01; bin 0.1-0.2: mean 0.125, half are palsy; bin 0.9-1: 0.9, all are
        assertThat(calibration.brierScore()).isEqualTo(0.7425 / 3, EXACT);
        assertThat(calibration.expectedError()).isEqualTo((2 * 0.375 + 0.1) / 3, EXACT);
        assertThat(calibration.bins()).hasSize(Calibration.BINS);
        assertThat(calibration.bins())
                .extracting(Calibration.Bin::pictures)
                .containsExactly(0, 2, 0, 0, 0, 0, 0, 0, 0, 1);
        assertThat(calibration.bins().get(1).meanProbability()).isEqualTo(0.125, EXACT);
        assertThat(calibration.bins().get(1).palsyShare()).isEqualTo(0.5, EXACT);
        assertThat(calibration.bins().get(0).palsyShare()).isNaN();
    }

    @Test
    void weighsLabelsAlike() {
        Calibration calibration = Calibration.evenOdds(THREE);
        assertThat(calibration.brierScore()).isEqualTo(0.5 * 0.01 + 0.25 * 0.7225 + 0.25 * 0.01, EXACT);
        assertThat(calibration.expectedError()).isEqualTo(0.1625 + 0.025, EXACT);
        assertThat(calibration.bins().get(1).palsyShare()).isEqualTo(1 / 3.0, EXACT);
    }

    @Test
    void certaintyIsInTheLastBinAndOneLabelHasNoEvenOdds() {
        List<Scored> one = List.of(Pictures.palsy(1, "a"));
        assertThat(Calibration.asFound(one).bins().getLast()).isEqualTo(new Calibration.Bin(1, 1, 1));
        assertThat(Calibration.asFound(one).brierScore()).isZero();
        assertThat(Calibration.evenOdds(one).expectedError()).isNaN();
        assertThat(Calibration.asFound(List.of()).brierScore()).isNaN();
    }

    @Test
    void probabilitiesThatMeanWhatTheySayHaveHardlyAnError() {
        Random random = new Random(3);
        List<Scored> honest = new ArrayList<>();
        List<Scored> overconfident = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            double probability = random.nextDouble();
            boolean palsy = random.nextDouble() < probability;
            honest.add(new Scored(probability, palsy, "p" + i));
            overconfident.add(
                    new Scored(probability < 0.5 ? probability / 4 : 1 - (1 - probability) / 4, palsy, "p" + i));
        }
        assertThat(Calibration.asFound(honest).expectedError()).isLessThan(0.01);
        assertThat(Calibration.asFound(honest).brierScore()).isEqualTo(1 / 6.0, within(0.005));
        assertThat(Calibration.asFound(overconfident).expectedError()).isEqualTo(0.1875, within(0.01));
    }
}
