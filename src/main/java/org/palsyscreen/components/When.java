package org.palsyscreen.components;

import com.vaadin.flow.component.UI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Points in time as the person in front of the browser writes and counts them. */
public final class When {
    private When() {}

    /** Date and time to the minute, in the locale of the user interface and the time zone of its browser. */
    public static String dateAndTime(Instant at, UI ui) {
        return format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT), at, ui);
    }

    /** Date and time to the second. */
    public static String exact(Instant at, UI ui) {
        return format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.MEDIUM), at, ui);
    }

    /** The browser's time zone; UTC when it names none that Java knows. */
    public static ZoneId zone(UI ui) {
        var name = ui.getPage().getExtendedClientDetails().getTimeZoneId();
        if (name == null || name.isBlank()) {
            return ZoneOffset.UTC;
        }
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }

    private static String format(DateTimeFormatter format, Instant at, UI ui) {
        return format.withLocale(ui.getLocale()).withZone(zone(ui)).format(at);
    }
}
