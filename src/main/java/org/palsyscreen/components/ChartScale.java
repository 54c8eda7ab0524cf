package org.palsyscreen.components;

import org.jspecify.annotations.Nullable;

/**
 * A vertical scale; series that share one share its axis.
 *
 * @param id by which series and bands name it
 * @param label for the axis, in the user's language
 * @param from where it begins; null to fit the values
 * @param until where it ends; null to fit the values
 * @param percent whether shares 0..1 are written as percentages
 * @param digits decimals at most
 */
public record ChartScale(
        String id,
        String label,
        @Nullable Double from,
        @Nullable Double until,
        boolean percent,
        int digits) {
    /** Shares 0..1, the whole range shown, written as whole percentages. */
    public static ChartScale percent(String id, String label) {
        return new ChartScale(id, label, 0.0, 1.0, true, 0);
    }

    /** Numbers from zero to as far as the values go. */
    public static ChartScale fromZero(String id, String label, int digits) {
        return new ChartScale(id, label, 0.0, null, false, digits);
    }
}
