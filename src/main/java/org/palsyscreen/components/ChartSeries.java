package org.palsyscreen.components;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values that belong together, one for each place on the axis.
 *
 * @param label for the legend and the table, in the user's language
 * @param scale id of the {@link ChartScale} it is measured on
 * @param values null where there is none: the line breaks there
 */
public record ChartSeries(String label, String scale, Shape shape, List<@Nullable Double> values) {
    public enum Shape {
        /** Values joined by a line, each marked. */
        LINE,
        /** A line alone, for many values. */
        CURVE,
        DOTS,
        BARS
    }

    public ChartSeries {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }
}
