package org.palsyscreen.records;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.screening.ReviewState;

/**
 * Which screenings to list; all conditions must hold.
 *
 * @param from taken at or after it; null for no limit
 * @param until taken before it; null for no limit
 * @param outcomes as stored, whatever reviewers said; empty for any
 * @param operator user name; null for any
 * @param reviewStates empty for any
 * @param patientPrefix beginning of the patient reference, case ignored; empty for any
 */
public record HistoryFilter(
        @Nullable Instant from,
        @Nullable Instant until,
        Set<Outcome> outcomes,
        @Nullable String operator,
        Set<ReviewState> reviewStates,
        String patientPrefix) {
    public static final HistoryFilter NONE = new HistoryFilter(null, null, Set.of(), null, Set.of(), "");

    public HistoryFilter {
        outcomes = Set.copyOf(outcomes);
        reviewStates = Set.copyOf(reviewStates);
    }
}
