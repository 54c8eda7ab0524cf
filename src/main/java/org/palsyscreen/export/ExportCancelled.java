package org.palsyscreen.export;

import java.io.IOException;

/** Whoever wanted the export stopped it. */
public final class ExportCancelled extends IOException {
    public ExportCancelled() {
        super("cancelled");
    }
}
