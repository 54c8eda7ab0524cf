package org.palsyscreen.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatisticsTest {
    private static final List<Scored> SOME = List.of(
            new Scored(1, false, 0.1), new Scored(2, false, 0.4), new Scored(3, true, 0.35), new Scored(4, true, 0.8));

    @Test
    void the_area_under_the_curve_counts_pairs_in_the_right_order() {
        assertThat(Statistics.auc(SOME)).isEqualTo(0.75);
    }

    @Test
    void a_tie_counts_half() {
        assertThat(Statistics.auc(List.of(new Scored(1, false, 0.5), new Scored(2, true, 0.5))))
                .isEqualTo(0.5);
    }

    @Test
    void an_estimate_lies_within_its_interval_and_is_the_same_every_time() {
        Statistics.Estimate first = Statistics.estimate(SOME, s -> Statistics.share(s, true, 0.35));
        assertThat(first.value()).isEqualTo(1);
        assertThat(first.low()).isLessThanOrEqualTo(1);
        assertThat(Statistics.estimate(SOME, s -> Statistics.share(s, true, 0.35)))
                .isEqualTo(first);
    }

    @Test
    void calibration_is_perfect_when_probabilities_are_frequencies() {
        List<Scored> certain = List.of(new Scored(1, false, 0), new Scored(2, true, 1));
        assertThat(Statistics.calibrationError(certain)).isZero();
        List<Scored> wrong = List.of(new Scored(1, false, 1), new Scored(2, true, 0));
        assertThat(Statistics.calibrationError(wrong)).isEqualTo(1);
    }

    @Test
    void equal_values_share_their_rank() {
        assertThat(Statistics.ranks(new double[] {3, 1, 3, 2})).containsExactly(2.5, 0, 2.5, 1);
    }

    @Test
    void correlation_knows_its_sign() {
        assertThat(Statistics.correlation(new double[] {1, 2, 3}, new double[] {6, 4, 2}))
                .isCloseTo(-1, within(1e-12));
    }
}
