package org.palsyscreen.records;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of the history.
 *
 * @param next where to go on; null when nothing follows
 */
public record HistoryPage(List<HistoryRow> rows, @Nullable HistoryCursor next) {
    public HistoryPage {
        rows = List.copyOf(rows);
    }
}
