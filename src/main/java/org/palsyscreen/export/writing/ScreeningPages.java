package org.palsyscreen.export.writing;

import java.io.IOException;
import java.util.List;
import org.palsyscreen.export.ExportOptions;
import org.palsyscreen.export.ExportProgress;
import org.palsyscreen.records.HistoryCursor;
import org.palsyscreen.records.HistoryFilter;
import org.palsyscreen.records.HistoryQuery;
import org.palsyscreen.records.HistoryRow;
import org.palsyscreen.records.HistorySort;
import org.palsyscreen.screening.PatientReference;
import org.springframework.stereotype.Component;

/**
 * Walks a filtered history page by page along its own keyset: a slow reader at the other end holds neither a transaction
 * nor a database connection, and no more than one page is in memory.
 */
@Component
public class ScreeningPages {
    private final HistoryQuery history;

    ScreeningPages(HistoryQuery history) {
        this.history = history;
    }

    /** What is done with the rows of a page. */
    public interface Page {
        void write(List<HistoryRow> rows) throws IOException;
    }

    /**
     * @param size rows a page, up to {@link HistoryQuery#MAX_LIMIT}
     * @return number of rows
     */
    public long each(HistoryFilter filter, ExportOptions options, int size, ExportProgress progress, Page page)
            throws IOException {
        long written = 0;
        HistoryCursor cursor = null;
        do {
            progress.check(written);
            var found = history.page(filter, HistorySort.NEWEST_FIRST, cursor, size);
            var rows = found.rows().stream()
                    .filter(row -> !options.onePatient() || isOf(row, filter.patientPrefix()))
                    .toList();
            page.write(rows);
            written += rows.size();
            cursor = found.next();
        } while (cursor != null);
        progress.check(written);
        return written;
    }

    private static boolean isOf(HistoryRow row, String typed) {
        var patient = row.patientReference();
        return patient != null && patient.key().equals(PatientReference.keyOf(typed));
    }
}
