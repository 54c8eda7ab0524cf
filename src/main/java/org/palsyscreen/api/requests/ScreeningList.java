package org.palsyscreen.api.requests;

import org.jspecify.annotations.Nullable;
import org.palsyscreen.access.CurrentUser;
import org.palsyscreen.audit.AuditAction;
import org.palsyscreen.audit.AuditLog;
import org.palsyscreen.records.HistoryCursor;
import org.palsyscreen.records.HistoryFilter;
import org.palsyscreen.records.HistoryPage;
import org.palsyscreen.records.HistoryQuery;
import org.palsyscreen.records.HistorySort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists screenings for other systems. Unlike on the screens each page is audited: nobody sees what a system reads. */
@Service
public class ScreeningList {
    private final HistoryQuery history;
    private final AuditLog audit;
    private final CurrentUser currentUser;

    ScreeningList(HistoryQuery history, AuditLog audit, CurrentUser currentUser) {
        this.history = history;
        this.audit = audit;
        this.currentUser = currentUser;
    }

    /** @param after the cursor of the page before; null for the first page */
    @Transactional
    public HistoryPage page(HistoryFilter filter, HistorySort sort, @Nullable HistoryCursor after, int limit) {
        var page = history.page(filter, sort, after, limit);
        var rows = page.rows();
        audit.record(
                AuditAction.SCREENINGS_LISTED,
                currentUser.username(),
                null,
                rows.isEmpty()
                        ? "none"
                        : rows.size() + " from " + rows.getFirst().id() + " to "
                                + rows.getLast().id());
        return page;
    }
}
