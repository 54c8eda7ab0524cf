package org.palsyscreen.oversight.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.palsyscreen.audit.AuditFilter;
import org.palsyscreen.audit.AuditLine;
import org.palsyscreen.audit.AuditTrail;

/**
 * Reads one filtered log by row numbers, as a lazily scrolled grid asks for it. Remembers where the pages it has been at
 * begin, so that going on from there costs one page.
 */
final class AuditScroll {
    private final AuditTrail trail;
    private final AuditFilter filter;
    /** Row number -> number of the entry before it. */
    private final TreeMap<Integer, Long> places = new TreeMap<>();

    AuditScroll(AuditTrail trail, AuditFilter filter) {
        this.trail = trail;
        this.filter = filter;
        places.put(0, AuditTrail.FROM_THE_NEWEST);
    }

    /** Rows {@code offset} to {@code offset + limit - 1}; fewer only at the end of the log. */
    List<AuditLine> fetch(int offset, int limit) {
        var rows = new ArrayList<AuditLine>(limit);
        var start = places.floorEntry(offset);
        int position = start.getKey();
        long below = start.getValue();
        while (rows.size() < limit) {
            int target = position < offset ? offset : offset + limit;
            int wanted = Math.min(AuditTrail.MAX_LIMIT, target - position);
            var page = trail.page(filter, below, wanted);
            if (position >= offset) {
                rows.addAll(page);
            }
            if (page.size() < wanted) {
                break;
            }
            position += wanted;
            below = page.getLast().number();
            places.put(position, below);
        }
        return rows;
    }
}
