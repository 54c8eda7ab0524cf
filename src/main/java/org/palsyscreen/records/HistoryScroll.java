package org.palsyscreen.records;

import java.util.List;
import java.util.function.Consumer;
import org.palsyscreen.storage.KeysetScroll;

/** One filtered and sorted history by row numbers. */
public final class HistoryScroll {
    private final KeysetScroll<HistoryRow, HistoryCursor> scroll;
    private final Consumer<List<HistoryRow>> shown;

    /** @param shown is told of the rows of every fetch */
    public HistoryScroll(
            HistoryQuery history, HistoryFilter filter, HistorySort sort, Consumer<List<HistoryRow>> shown) {
        this.shown = shown;
        scroll = new KeysetScroll<>((after, limit) -> {
            var page = history.page(filter, sort, after, Math.min(HistoryQuery.MAX_LIMIT, limit));
            return new KeysetScroll.Page<>(page.rows(), page.next());
        });
    }

    /** Rows {@code offset} to {@code offset + limit - 1}; fewer only at the end of the history. */
    public List<HistoryRow> fetch(int offset, int limit) {
        var rows = scroll.fetch(offset, limit);
        shown.accept(rows);
        return rows;
    }
}
