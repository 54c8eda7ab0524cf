package org.palsyscreen.records;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads one filtered and sorted history by row numbers, as a lazily scrolled grid asks for it. Remembers the cursor of
 * every page it has been at, so that going on from there costs one page; make a new one after every change of filter or
 * sort and to show new screenings. For one user interface, not for several threads.
 */
public final class HistoryScroll {
    private final HistoryQuery history;
    private final HistoryFilter filter;
    private final HistorySort sort;
    private final Consumer<List<HistoryRow>> shown;
    /** Row number -> cursor of the row before it. */
    private final TreeMap<Integer, Place> places = new TreeMap<>();

    private record Place(@Nullable HistoryCursor cursor) {}

    /** @param shown is told of the rows of every fetch */
    public HistoryScroll(
            HistoryQuery history, HistoryFilter filter, HistorySort sort, Consumer<List<HistoryRow>> shown) {
        this.shown = shown;
        this.history = history;
        this.filter = filter;
        this.sort = sort;
        places.put(0, new Place(null));
    }

    /** Rows {@code offset} to {@code offset + limit - 1}; fewer only at the end of the history. */
    public List<HistoryRow> fetch(int offset, int limit) {
        var rows = new ArrayList<HistoryRow>(limit);
        var start = places.floorEntry(offset);
        int position = start.getKey();
        var cursor = start.getValue().cursor();
        while (rows.size() < limit) {
            int target = position < offset ? offset : offset + limit;
            var page = history.page(filter, sort, cursor, Math.min(HistoryQuery.MAX_LIMIT, target - position));
            if (position >= offset) {
                rows.addAll(page.rows());
            }
            cursor = page.next();
            if (cursor == null) {
                break;
            }
            position += page.rows().size();
            places.put(position, new Place(cursor));
        }
        shown.accept(rows);
        return rows;
    }
}
