package org.palsyscreen.programme.ui;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.components.Chart;
import org.palsyscreen.components.ChartAxis;
import org.palsyscreen.components.ChartContent;
import org.palsyscreen.components.ChartScale;
import org.palsyscreen.components.ChartSeries;
import org.palsyscreen.components.ChartSeries.Shape;

/** Screenings a day. */
final class VolumeCard extends Figures {
    private static final String SCREENINGS = "screenings";

    /** @param days with screenings; there is at least one */
    VolumeCard(SortedMap<LocalDate, Long> days, ZoneId zone) {
        super("programme.volume", "programme.day", "programme.screenings");
        draw(chart(days, zone));
        var format = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(getLocale());
        days.reversed().forEach((day, count) -> row(format.format(day), number(count)));
    }

    /** Days without screenings have their place too. */
    private Chart chart(SortedMap<LocalDate, Long> days, ZoneId zone) {
        var all = days.firstKey().datesUntil(days.lastKey().plusDays(1)).toList();
        var starts = all.stream().map(day -> day.atStartOfDay(zone).toInstant()).toList();
        var counts = all.stream()
                .<@Nullable Double>map(day -> days.getOrDefault(day, 0L).doubleValue())
                .toList();
        var label = getTranslation("programme.screenings");
        var content = new ChartContent(
                ChartAxis.times(getTranslation("programme.day"), starts, zone),
                List.of(ChartScale.fromZero(SCREENINGS, label, 0)),
                List.of(new ChartSeries(label, SCREENINGS, Shape.BARS, counts)));
        return new Chart(content, getTranslation("programme.volume.description", all.size()));
    }
}
