package org.palsyscreen.components;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a chart's values lie over, from left to right.
 *
 * @param label what it is, for the axis, the legend and the first column of the table; in the user's language
 * @param values where each value lies, ascending: seconds since 1970, plain numbers, or the place of a name in the list
 * @param names one for each value of an axis of names, otherwise empty
 * @param timeZone in which times are written
 */
public record ChartAxis(Kind kind, String label, List<Double> values, List<String> names, String timeZone) {
    public enum Kind {
        TIME,
        NUMBERS,
        NAMES
    }

    public ChartAxis {
        values = List.copyOf(values);
        names = List.copyOf(names);
    }

    public static ChartAxis times(String label, List<Instant> times, ZoneId zone) {
        var seconds = times.stream().map(at -> at.toEpochMilli() / 1000.0).toList();
        return new ChartAxis(Kind.TIME, label, seconds, List.of(), zone.getId().equals("Z") ? "UTC" : zone.getId());
    }

    public static ChartAxis numbers(String label, List<Double> numbers) {
        return new ChartAxis(Kind.NUMBERS, label, numbers, List.of(), "UTC");
    }

    public static ChartAxis names(String label, List<String> names) {
        var places = IntStream.range(0, names.size()).mapToObj(i -> (double) i).toList();
        return new ChartAxis(Kind.NAMES, label, places, names, "UTC");
    }
}
