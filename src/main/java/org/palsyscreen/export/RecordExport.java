package org.palsyscreen.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import org.palsyscreen.records.HistoryFilter;
import org.springframework.security.access.prepost.PreAuthorize;

/** Writes the filtered history, newest first. */
@PreAuthorize("hasRole('OPERATOR')")
public interface RecordExport {
    /** What {@link #write} can write, in the order of {@link ExportFormat}. */
    Set<ExportFormat> formats();

    /**
     * Streams in constant memory. The audit chain notes who exports what before the first row leaves, and how it ended.
     *
     * @param out flushed but not closed; an {@link IOException} of it ends the export
     * @return number of screenings
     * @throws ExportCancelled when the progress said so: what was written is to be thrown away
     * @throws ExportTooLarge before anything is written
     */
    long write(
            ExportFormat format, HistoryFilter filter, ExportOptions options, OutputStream out, ExportProgress progress)
            throws IOException;
}
