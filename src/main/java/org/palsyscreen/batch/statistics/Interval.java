package org.palsyscreen.batch.statistics;

import java.util.Arrays;

/** A 95 % interval; NaN at both ends where it cannot be told. */
public record Interval(double low, double high) {
    private static final double TAIL = 0.025;

    /** Between the 2.5th and the 97.5th percentile of the values, those left aside that are NaN. */
    public static Interval ofDraws(double[] values) {
        double[] sorted = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        return new Interval(percentile(sorted, TAIL), percentile(sorted, 1 - TAIL));
    }

    /**
     * For a share of exactly 0 or 1, of which drawing persons would say that it is certain: the exact binomial interval
     * as if each person were one trial.
     */
    public static Interval atTheEnd(boolean one, int persons) {
        if (persons == 0) {
            return new Interval(Double.NaN, Double.NaN);
        }
        double reach = Math.pow(TAIL, 1.0 / persons);
        return one ? new Interval(reach, 1) : new Interval(0, 1 - reach);
    }

    private static double percentile(double[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
