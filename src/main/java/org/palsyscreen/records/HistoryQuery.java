package org.palsyscreen.records;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;

/** Lists screenings page by page. Each page costs the same however deep it lies, and the whole is never counted. */
@PreAuthorize("hasAnyRole('OPERATOR', 'AUDITOR')")
public interface HistoryQuery {
    int MAX_LIMIT = 1000;

    /**
     * @param after the cursor of the page before; null for the first page
     * @param limit 1..{@link #MAX_LIMIT} rows
     */
    HistoryPage page(HistoryFilter filter, HistorySort sort, @Nullable HistoryCursor after, int limit);

    /** User names of everybody who has screened, for the filter. */
    List<String> operators();
}
