package org.palsyscreen.audit;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;

/** Lists the entries of the chain, newest first, page by page. Each page costs the same however deep it lies. */
@PreAuthorize("hasRole('AUDITOR')")
public interface AuditTrail {
    int MAX_LIMIT = 1000;

    /** Goes before every entry there is: asks for the first page. */
    long FROM_THE_NEWEST = Long.MAX_VALUE;

    /**
     * @param below only entries of lower numbers; the last number of the page before
     * @param limit 1..{@link #MAX_LIMIT} entries
     */
    List<AuditLine> page(AuditFilter filter, long below, int limit);
}
