package org.palsyscreen.batch.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RankingTest {
    @Test
    void aucCountsPairsAndHalvesTies() {
        // 0.9 beats 3 normal faces, 0.6 beats 2, 0.4 beats 1 and ties with 1: 6.5 of 9 pairs
        assertThat(new Ranking(Pictures.six()).auc(Pictures.once(6))).isEqualTo(6.5 / 9);
    }

    @Test
    void averagePrecisionWeighsPrecisionByTheRecallThatItAdds() {
        // found: 0.9 at 1/1, 0.6 at 2/3, 0.4 (with its tie) at 3/5
        assertThat(new Ranking(Pictures.six()).averagePrecision(Pictures.once(6)))
                .isEqualTo((1 + 2 / 3.0 + 3 / 5.0) / 3, within(1e-12));
    }

    @Test
    void curvesGoThroughTheHandComputedPoints() {
        Ranking ranking = new Ranking(Pictures.six());
        RocCurve roc = RocCurve.of(ranking);
        assertThat(roc.points())
                .containsExactly(
                        new RocCurve.Point(0, 0, Double.POSITIVE_INFINITY),
                        new RocCurve.Point(0, 1 / 3.0, 0.9),
                        new RocCurve.Point(1 / 3.0, 1 / 3.0, 0.7),
                        new RocCurve.Point(1 / 3.0, 2 / 3.0, 0.6),
                        new RocCurve.Point(2 / 3.0, 1, 0.4),
                        new RocCurve.Point(1, 1, 0.1));
        PrecisionRecallCurve precision = PrecisionRecallCurve.of(ranking);
        assertThat(precision.prevalence()).isEqualTo(0.5);
        assertThat(precision.points())
                .containsExactly(
                        new PrecisionRecallCurve.Point(1 / 3.0, 1, 0.9),
                        new PrecisionRecallCurve.Point(1 / 3.0, 1 / 2.0, 0.7),
                        new PrecisionRecallCurve.Point(2 / 3.0, 2 / 3.0, 0.6),
                        new PrecisionRecallCurve.Point(1, 3 / 5.0, 0.4),
                        new PrecisionRecallCurve.Point(1, 3 / 6.0, 0.1));
    }

    @Test
    void knowsPerfectReversedAndUselessScores() {
        Scored high = Pictures.palsy(0.8, "a");
        Scored low = Pictures.normal(0.2, "b");
        assertThat(new Ranking(List.of(high, low)).auc(Pictures.once(2))).isOne();
        List<Scored> reversed = List.of(Pictures.palsy(0.2, "a"), Pictures.normal(0.8, "b"));
        assertThat(new Ranking(reversed).auc(Pictures.once(2))).isZero();
        List<Scored> same = List.of(Pictures.palsy(0.5, "a"), Pictures.normal(0.5, "b"), Pictures.normal(0.5, "c"));
        assertThat(new Ranking(same).auc(Pictures.once(3))).isEqualTo(0.5);
        assertThat(new Ranking(same).averagePrecision(Pictures.once(3))).isEqualTo(1 / 3.0);
        assertThat(new Ranking(same).steps()).containsExactly(new Ranking.Step(0.5, 1, 2));
    }

    @Test
    void oneLabelOnlyHasNoAucAndNoCurve() {
        Ranking palsy = new Ranking(List.of(Pictures.palsy(0.5, "a")));
        assertThat(palsy.auc(Pictures.once(1))).isNaN();
        assertThat(palsy.averagePrecision(Pictures.once(1))).isOne();
        assertThatThrownBy(() -> RocCurve.of(palsy)).isInstanceOf(IllegalArgumentException.class);
        Ranking normal = new Ranking(List.of(Pictures.normal(0.5, "a")));
        assertThat(normal.auc(Pictures.once(1))).isNaN();
        assertThat(normal.averagePrecision(Pictures.once(1))).isNaN();
        assertThatThrownBy(() -> PrecisionRecallCurve.of(normal)).isInstanceOf(IllegalArgumentException.class);
        Ranking none = new Ranking(List.of());
        assertThat(none.auc(new int[0])).isNaN();
        assertThatThrownBy(() -> RocCurve.of(none)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void agreesWithCountingEveryPair() {
        for (int seed = 0; seed < 200; seed++) {
            List<Scored> pictures = Pictures.random(seed, 2 + seed % 60);
            int[] weights = new Random(seed).ints(pictures.size(), 1, 4).toArray();
            double wins = 0;
            double pairs = 0;
            for (int i = 0; i < pictures.size(); i++) {
                for (int j = 0; j < pictures.size(); j++) {
                    if (pictures.get(i).paralysis() && !pictures.get(j).paralysis()) {
                        int order = Double.compare(
                                pictures.get(i).probability(), pictures.get(j).probability());
                        wins += weights[i] * weights[j] * (order + 1) / 2.0;
                        pairs += weights[i] * weights[j];
                    }
                }
            }
            assertThat(new Ranking(pictures).auc(weights)).isEqualTo(wins / pairs, within(1e-12));
        }
    }

    @Test
    void aWeightCountsLikeThatManyCopies() {
        List<Scored> pictures = Pictures.random(7, 40);
        int[] weights = new Random(7).ints(40, 0, 4).toArray();
        List<Scored> copies = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            copies.addAll(Collections.nCopies(weights[i], pictures.get(i)));
        }
        int[] once = Pictures.once(copies.size());
        assertThat(new Ranking(pictures).auc(weights)).isEqualTo(new Ranking(copies).auc(once), within(1e-12));
        assertThat(new Ranking(pictures).averagePrecision(weights))
                .isEqualTo(new Ranking(copies).averagePrecision(once), within(1e-12));
    }

    @Test
    void theAreaUnderTheCurveIsTheAucWhateverTheScale() {
        for (int seed = 0; seed < 50; seed++) {
            List<Scored> pictures = Pictures.random(seed, 30);
            double auc = new Ranking(pictures).auc(Pictures.once(30));
            assertThat(RocCurve.of(new Ranking(pictures)).auc()).isEqualTo(auc, within(1e-12));
            List<Scored> squared = pictures.stream()
                    .map(s -> new Scored(s.probability() * s.probability(), s.paralysis(), s.person()))
                    .toList();
            assertThat(new Ranking(squared).auc(Pictures.once(30))).isEqualTo(auc, within(1e-12));
            List<Scored> swapped = pictures.stream()
                    .map(s -> new Scored(s.probability(), !s.paralysis(), s.person()))
                    .toList();
            assertThat(new Ranking(swapped).auc(Pictures.once(30))).isEqualTo(1 - auc, within(1e-12));
        }
    }
}
