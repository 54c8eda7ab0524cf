package org.palsyscreen.api.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.palsyscreen.records.HistoryCursor;

/** The place behind the last row of a page, in a form that clients hand back and do not look into. */
final class Cursors {
    private static final String SEPARATOR = " ";

    private Cursors() {}

    /** @param cursor of a list by time */
    static String write(HistoryCursor cursor) {
        var text = cursor.key() + SEPARATOR + cursor.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** @throws RuntimeException of date and number formats when it was not made by {@link #write} */
    static HistoryCursor read(String text) {
        var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split(SEPARATOR, 2);
        if (parts.length != 2) {
            throw new IllegalArgumentException("not a cursor");
        }
        return new HistoryCursor(Instant.parse(parts[0]), Long.parseLong(parts[1]));
    }
}
