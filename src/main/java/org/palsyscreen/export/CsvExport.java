package org.palsyscreen.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.LongConsumer;
import org.palsyscreen.records.HistoryFilter;
import org.springframework.security.access.prepost.PreAuthorize;

/** Writes the filtered history as CSV, newest first. */
@PreAuthorize("hasRole('OPERATOR')")
public interface CsvExport {
    /**
     * Streams in constant memory; the audit chain notes who exported what before the first row leaves.
     *
     * @param out UTF-8, flushed but not closed; an {@link IOException} of it ends the export
     * @param progress told now and then how many rows are written
     * @return number of rows
     */
    long write(HistoryFilter filter, CsvOptions options, OutputStream out, LongConsumer progress) throws IOException;
}
