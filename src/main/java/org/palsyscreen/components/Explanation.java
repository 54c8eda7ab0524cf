package org.palsyscreen.components;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.palsyscreen.analysis.Assessment;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.analysis.RegionAsymmetry;
import org.palsyscreen.analysis.Side;

/** What in the face speaks for paralysis, in the order in which the screens tell it. */
record Explanation(Assessment assessment) {
    /** Right end of the scale, in logits: from a probability of 5 % to one of 95 %. */
    private static final double FULL = 6;

    /** Whether the model told what speaks for its verdict. */
    boolean told() {
        return assessment.regions().stream().allMatch(region -> region.contribution() != null);
    }

    /** Where there is no sign, nothing is pointed out: it would look like a finding. */
    boolean pointsOut() {
        return told() && assessment.outcome() != Outcome.NO_SIGN;
    }

    /** All regions, those that speak most for paralysis first; from top to bottom when the model does not tell. */
    List<RegionAsymmetry> regions() {
        if (!told()) {
            return assessment.regions();
        }
        return assessment.regions().stream()
                .sorted(Comparator.comparingDouble(Explanation::contribution).reversed())
                .toList();
    }

    /** The regions to point out, the strongest first; they speak for paralysis, if only a little. */
    List<RegionAsymmetry> speakingFor() {
        if (!pointsOut()) {
            return List.of();
        }
        return regions().stream()
                .filter(region -> Weight.of(contribution(region)).speaksFor())
                .toList();
    }

    /** The weaker side as far as the region itself tells it, else the side that the whole face tells. */
    Side side(RegionAsymmetry region) {
        return region.unusual() ? region.weakerSide() : assessment.affectedSide();
    }

    /** 0..1 of the scale. */
    static double share(double contribution) {
        return Math.min(1, Math.abs(contribution) / FULL);
    }

    static double contribution(RegionAsymmetry region) {
        return Objects.requireNonNull(region.contribution());
    }

    /** A contribution in words. */
    enum Weight {
        AGAINST,
        NEITHER,
        FOR,
        STRONGLY_FOR;

        /** Less than this, in logits, moves no probability by more than eight points. */
        private static final double SLIGHT = 0.3;
        /** More than this, in logits, makes the odds more than seven times as high. */
        private static final double STRONG = 2;

        static Weight of(double contribution) {
            if (contribution >= STRONG) {
                return STRONGLY_FOR;
            }
            if (contribution >= SLIGHT) {
                return FOR;
            }
            return contribution > -SLIGHT ? NEITHER : AGAINST;
        }

        boolean speaksFor() {
            return this == FOR || this == STRONGLY_FOR;
        }
    }
}
