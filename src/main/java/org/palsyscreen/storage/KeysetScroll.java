package org.palsyscreen.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list that is paged by keyset by row numbers, as a lazily scrolled grid asks for it. Remembers the cursor of every
 * page it has been at, so that going on from there costs one page; make a new one whenever the list is another or has
 * changed. For one user interface, not for several threads.
 *
 * @param <R> a row
 * @param <C> a place between two rows
 */
public final class KeysetScroll<R, C> {
    private final Pages<R, C> pages;
    /** Row number -> place before it. */
    private final TreeMap<Integer, Place<C>> places = new TreeMap<>();

    private record Place<C>(@Nullable C cursor) {}

    /** Reads the database. */
    @FunctionalInterface
    public interface Pages<R, C> {
        /**
         * @param after null for the beginning
         * @param limit rows that are wanted; fewer do as well when others follow
         */
        Page<R, C> read(@Nullable C after, int limit);
    }

    /** @param next behind the last row; null when nothing follows */
    public record Page<R, C>(List<R> rows, @Nullable C next) {}

    public KeysetScroll(Pages<R, C> pages) {
        this.pages = pages;
        places.put(0, new Place<>(null));
    }

    /** Rows {@code offset} to {@code offset + limit - 1}; fewer only at the end of the list. */
    public List<R> fetch(int offset, int limit) {
        var rows = new ArrayList<R>(limit);
        var start = places.floorEntry(offset);
        int position = start.getKey();
        var cursor = start.getValue().cursor();
        while (rows.size() < limit) {
            int target = position < offset ? offset : offset + limit;
            var page = pages.read(cursor, target - position);
            if (position >= offset) {
                rows.addAll(page.rows());
            }
            cursor = page.next();
            if (cursor == null) {
                break;
            }
            position += page.rows().size();
            places.put(position, new Place<>(cursor));
        }
        return rows;
    }
}
