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
 * @param voided what to do with screenings that were taken out
 */
public record HistoryFilter(
        @Nullable Instant from,
        @Nullable Instant until,
        Set<Outcome> outcomes,
        @Nullable String operator,
        Set<ReviewState> reviewStates,
        String patientPrefix,
        Voided voided) {
    /** Screenings that were voided count nowhere unless somebody asks for them. */
    public enum Voided {
        LEFT_OUT,
        INCLUDED,
        ONLY
    }

    public static final HistoryFilter NONE = new HistoryFilter(null, null, Set.of(), null, Set.of(), "");

    /** Without what was voided. */
    public HistoryFilter(
            @Nullable Instant from,
            @Nullable Instant until,
            Set<Outcome> outcomes,
            @Nullable String operator,
            Set<ReviewState> reviewStates,
            String patientPrefix) {
        this(from, until, outcomes, operator, reviewStates, patientPrefix, Voided.LEFT_OUT);
    }

    public HistoryFilter {
        outcomes = Set.copyOf(outcomes);
        reviewStates = Set.copyOf(reviewStates);
    }
}
