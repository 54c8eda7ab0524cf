package org.palsyscreen.analysis;

import org.jspecify.annotations.Nullable;

/**
 * One measure on both sides of a face.
 *
 * @param right on the patient's right, in the measure's unit; so is {@code left}
 */
public record MeasuredPair(Measure measure, double right, double left) {
    public MeasuredPair {
        if (!Double.isFinite(right) || !Double.isFinite(left)) {
            throw new IllegalArgumentException(measure + " is not finite: " + right + ", " + left);
        }
    }

    /** Right minus left. */
    public double difference() {
        return right - left;
    }

    /**
     * 100 x |right - left| / healthy side. The picture does not say which side is healthy: the larger value stands for
     * it. That is so for brow and mouth; a paralysed eye may be the wider one, and then the share is understated, but
     * never runs away as a share of a nearly closed eye would. Null when the measure is not {@link Measure#proportional()}
     * or the larger value is not above 0.
     */
    public @Nullable Double percent() {
        double healthy = Math.max(right, left);
        return measure.proportional() && healthy > 0 ? (Double) (100 * Math.abs(difference()) / healthy) : null;
    }
}
