package org.palsyscreen.components;

/**
 * A range of a scale that means something, shaded behind the values.
 *
 * @param scale id of the {@link ChartScale}
 * @param label in the user's language; also part of the chart's table
 */
public record ChartBand(String scale, double from, double until, Tone tone, String label) {
    public enum Tone {
        NO_SIGN,
        UNCERTAIN,
        REFER,
        NEUTRAL
    }
}
