package org.palsyscreen.analysis.pipeline;

import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.Thresholds;

/**
 * Cut-offs that a clinic sets in place of the evaluation's.
 *
 * @param lower replaces {@link Thresholds#lower}; null = the model's own; likewise {@code upper}
 */
public record ThresholdOverrides(
        @Nullable Double lower, @Nullable Double upper) {

    static ThresholdOverrides none() {
        return new ThresholdOverrides(null, null);
    }

    boolean any() {
        return lower != null || upper != null;
    }

    /** @throws IllegalArgumentException when the two together make no sense */
    Thresholds over(Thresholds model) {
        return new Thresholds(lower == null ? model.lower() : lower, upper == null ? model.upper() : upper);
    }
}
