package org.palsyscreen.batch.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PersonBootstrapTest {
    @Test
    void intervalsHoldTheValueAndComeOutTheSameEachTime() {
        for (int seed = 0; seed < 20; seed++) {
            List<Scored> pictures = Pictures.random(seed, 60);
            Ranking ranking = new Ranking(pictures);
            Share sensitivity = Share.of(pictures, Scored::paralysis, s -> s.probability() >= 0.5);
            List<Statistic> statistics = List.of(ranking::auc, ranking::averagePrecision, sensitivity);
            List<Estimate> estimates = PersonBootstrap.of(pictures).estimates(statistics);
            assertThat(PersonBootstrap.of(pictures).estimates(statistics)).isEqualTo(estimates);
            assertThat(estimates)
                    .allSatisfy(estimate -> assertThat(estimate.value())
                            .isBetween(
                                    estimate.interval().low(),
                                    estimate.interval().high()));
            assertThat(estimates.getFirst().interval().low())
                    .isLessThan(estimates.getFirst().value());
        }
    }

    @Test
    void morePicturesOfTheSamePersonsMakeNothingSurer() {
        List<Scored> single = new ArrayList<>();
        List<Scored> threefold = new ArrayList<>();
        for (int person = 0; person < 30; person++) {
            Scored picture = new Scored(person % 7 / 7.0, person % 3 == 0, "p" + person);
            single.add(picture);
            threefold.addAll(List.of(picture, picture, picture));
        }
        Estimate one = PersonBootstrap.of(single).estimate(new Ranking(single)::auc);
        Estimate three = PersonBootstrap.of(threefold).estimate(new Ranking(threefold)::auc);
        assertThat(three.interval().low()).isEqualTo(one.interval().low(), within(1e-9));
        assertThat(three.interval().high()).isEqualTo(one.interval().high(), within(1e-9));
        assertThat(one.interval().high() - one.interval().low()).isGreaterThan(0.1);
    }

    @Test
    void theIntervalOfAHalfAmongHundredIsTheBinomialOne() {
        List<Scored> pictures = IntStream.range(0, 100)
                .mapToObj(i -> new Scored(i % 2, true, "p" + i))
                .toList();
        Estimate half = PersonBootstrap.of(pictures)
                .estimate(Share.of(pictures, Scored::paralysis, s -> s.probability() >= 0.5));
        assertThat(half.value()).isEqualTo(0.5);
        assertThat(half.interval().low()).isEqualTo(0.402, within(0.02));
        assertThat(half.interval().high()).isEqualTo(0.598, within(0.02));
    }

    @Test
    void allOrNoneIsNotCertain() {
        List<Scored> pictures = IntStream.range(0, 20)
                .mapToObj(i -> Pictures.palsy(0.9, "p" + i / 2))
                .toList();
        PersonBootstrap bootstrap = PersonBootstrap.of(pictures);
        Interval all =
                bootstrap.estimate(Share.of(pictures, s -> true, s -> true)).interval();
        // ten persons: 0.025 to the power of a tenth
        assertThat(all.low()).isEqualTo(0.6915, within(1e-4));
        assertThat(all.high()).isOne();
        Interval none =
                bootstrap.estimate(Share.of(pictures, s -> true, s -> false)).interval();
        assertThat(none.low()).isZero();
        assertThat(none.high()).isEqualTo(0.3085, within(1e-4));
    }

    @Test
    void everyDrawHasBothLabelsEvenWithOnePersonOfEach() {
        List<Scored> pictures = List.of(Pictures.palsy(0.9, "a"), Pictures.normal(0.1, "b"));
        Estimate auc = PersonBootstrap.of(pictures).estimate(new Ranking(pictures)::auc);
        assertThat(auc).isEqualTo(new Estimate(1, new Interval(1, 1)));
    }

    @Test
    void aPersonWithBothLabelsIsDrawnWithAllPictures() {
        List<Scored> pictures = List.of(
                Pictures.palsy(0.9, "a"),
                Pictures.normal(0.2, "a"),
                Pictures.palsy(0.3, "b"),
                Pictures.normal(0.4, "b"));
        Share palsy = Share.of(pictures, s -> true, Scored::paralysis);
        // each person brings one of each, so that no draw can shift the half
        assertThat(PersonBootstrap.of(pictures).estimate(palsy)).isEqualTo(new Estimate(0.5, new Interval(0.5, 0.5)));
    }

    @Test
    void whatCannotBeToldIsNotANumber() {
        List<Scored> pictures = List.of(Pictures.palsy(0.9, "a"));
        List<Estimate> estimates = PersonBootstrap.of(pictures)
                .estimates(List.<Statistic>of(
                        new Ranking(pictures)::auc, Share.of(pictures, s -> !s.paralysis(), s -> true)));
        assertThat(estimates).allSatisfy(estimate -> {
            assertThat(estimate.value()).isNaN();
            assertThat(estimate.interval().low()).isNaN();
            assertThat(estimate.interval().high()).isNaN();
        });
    }

    @Test
    void percentilesLieBetweenTheirNeighbours() {
        double[] values =
                IntStream.rangeClosed(0, 100).mapToDouble(i -> 100 - i).toArray();
        assertThat(Interval.ofDraws(values)).isEqualTo(new Interval(2.5, 97.5));
        assertThat(Interval.ofDraws(new double[] {Double.NaN, 3})).isEqualTo(new Interval(3, 3));
    }
}
