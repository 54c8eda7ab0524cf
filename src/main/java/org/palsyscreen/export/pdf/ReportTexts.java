package org.palsyscreen.export.pdf;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.palsyscreen.export.ExportOptions;

/** The words of a report, in the language and time zone of who asked for it. */
record ReportTexts(I18NProvider texts, ExportOptions options) {
    String of(String key, Object... parameters) {
        return texts.getTranslation(key, options.locale(), parameters);
    }

    /** The date alone without identification. */
    String time(Instant at) {
        var format = options.identified()
                ? DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);
        var zone = options.identified() ? options.zone() : ZoneOffset.UTC;
        return format.withLocale(options.locale()).withZone(zone).format(at);
    }
}
