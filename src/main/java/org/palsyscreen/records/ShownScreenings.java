package org.palsyscreen.records;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * Notes in the audit chain which screenings the history has shown to whom, with their small pictures: one entry for the rows
 * that were fetched together, not one for every thumbnail.
 */
@PreAuthorize("hasAnyRole('OPERATOR', 'AUDITOR')")
public interface ShownScreenings {
    void shown(List<HistoryRow> rows);
}
