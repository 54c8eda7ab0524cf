package org.palsyscreen.analysis;

/**
 * How a value is spread over a group of faces.
 *
 * @param p5 the 5th percentile; {@code p95} the 95th
 */
public record Range(double mean, double p5, double p95) {
    /** Whether a value lies from the 5th to the 95th percentile; one healthy face in ten does not. */
    public boolean contains(double value) {
        return value >= p5 && value <= p95;
    }

    public Range times(double factor) {
        return new Range(mean * factor, p5 * factor, p95 * factor);
    }
}
