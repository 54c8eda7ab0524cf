package org.palsyscreen.analysis;

/**
 * The two cut-offs on the calibrated probability of paralysis.
 *
 * @param lower below it: {@link Outcome#NO_SIGN}
 * @param upper at or above it: {@link Outcome#REFER}; between the two: {@link Outcome#UNCERTAIN}
 */
public record Thresholds(double lower, double upper) {
    public Thresholds {
        if (!(lower > 0 && lower <= upper && upper < 1)) {
            throw new IllegalArgumentException("need 0 < lower <= upper < 1, got " + lower + " and " + upper);
        }
    }

    public Outcome outcome(double probability) {
        if (probability < lower) {
            return Outcome.NO_SIGN;
        }
        return probability < upper ? Outcome.UNCERTAIN : Outcome.REFER;
    }
}
