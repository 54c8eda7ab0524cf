package org.palsyscreen.export;

import java.io.IOException;

/** The filter finds more screenings than the format is meant for; nothing was written. */
public final class ExportTooLarge extends IOException {
    public ExportTooLarge() {
        super("more than " + ExportFormat.MAX_REPORTED + " screenings");
    }
}
