package org.palsyscreen.records.ui;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.records.HistoryFilter;
import org.palsyscreen.records.HistoryFilter.Voided;
import org.palsyscreen.records.HistorySort;
import org.palsyscreen.screening.ReviewState;

/**
 * What a user chose to see, in the user's own days.
 *
 * @param from first day; null for no limit
 * @param until last day, included; null for no limit
 */
record HistoryChoice(
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Set<Outcome> outcomes,
        @Nullable String operator,
        Set<ReviewState> reviewStates,
        String patientPrefix,
        Voided voided,
        HistorySort sort) {
    static final HistoryChoice ALL =
            new HistoryChoice(null, null, Set.of(), null, Set.of(), "", Voided.LEFT_OUT, HistorySort.NEWEST_FIRST);

    HistoryFilter filter(ZoneId zone) {
        return new HistoryFilter(
                from == null ? null : from.atStartOfDay(zone).toInstant(),
                until == null ? null : until.plusDays(1).atStartOfDay(zone).toInstant(),
                outcomes,
                operator,
                reviewStates,
                patientPrefix,
                voided);
    }

    HistoryChoice sortedBy(HistorySort other) {
        return new HistoryChoice(from, until, outcomes, operator, reviewStates, patientPrefix, voided, other);
    }

    /** How many filters are set, the patient reference aside. */
    long chosenBesidePatient() {
        return Stream.of(
                        from != null,
                        until != null,
                        !outcomes.isEmpty(),
                        operator != null,
                        !reviewStates.isEmpty(),
                        voided != Voided.LEFT_OUT)
                .filter(chosen -> chosen)
                .count();
    }

    boolean filters() {
        return !sortedBy(HistorySort.NEWEST_FIRST).equals(ALL);
    }
}
