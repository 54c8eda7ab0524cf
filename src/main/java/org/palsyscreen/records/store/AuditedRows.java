package org.palsyscreen.records.store;

import java.util.List;
import java.util.stream.Collectors;
import org.palsyscreen.access.CurrentUser;
import org.palsyscreen.audit.AuditAction;
import org.palsyscreen.audit.AuditLog;
import org.palsyscreen.records.HistoryRow;
import org.palsyscreen.records.ShownScreenings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class AuditedRows implements ShownScreenings {
    /** So many numbers fit into one entry. */
    private static final int MOST = 100;

    private final AuditLog audit;
    private final CurrentUser currentUser;

    AuditedRows(AuditLog audit, CurrentUser currentUser) {
        this.audit = audit;
        this.currentUser = currentUser;
    }

    @Override
    public void shown(List<HistoryRow> rows) {
        for (int from = 0; from < rows.size(); from += MOST) {
            audit.record(
                    AuditAction.SCREENINGS_LISTED,
                    currentUser.username(),
                    null,
                    rows.subList(from, Math.min(rows.size(), from + MOST)).stream()
                            .map(row -> row.id().toString())
                            .collect(Collectors.joining(" ", "history: ", "")));
        }
    }
}
