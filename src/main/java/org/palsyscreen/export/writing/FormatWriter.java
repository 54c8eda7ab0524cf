package org.palsyscreen.export.writing;

import java.io.IOException;
import java.io.OutputStream;
import org.palsyscreen.export.ExportFormat;
import org.palsyscreen.export.ExportOptions;
import org.palsyscreen.export.ExportProgress;
import org.palsyscreen.records.HistoryFilter;

/** Writes one format. Who may and what is noted is {@link Exports}' business. */
public interface FormatWriter {
    ExportFormat format();

    /** @see org.palsyscreen.export.RecordExport#write */
    long write(HistoryFilter filter, ExportOptions options, OutputStream out, ExportProgress progress)
            throws IOException;
}
