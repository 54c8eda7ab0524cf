package org.palsyscreen.analysis;

import org.jspecify.annotations.Nullable;

/**
 * One measure over a group of healthy faces.
 *
 * @param source which faces; {@link #POOLED} for all of them
 * @param faces how many of them could be measured
 * @param difference right minus left, in the measure's unit
 * @param absolute of the difference
 * @param percent see {@link MeasuredPair#percent()}; null when the measure is not proportional
 */
public record HealthyBand(
        Measure measure,
        String source,
        int faces,
        Range difference,
        Range absolute,
        @Nullable Range percent) {
    public static final String POOLED = "all";

    public boolean pooled() {
        return source.equals(POOLED);
    }
}
