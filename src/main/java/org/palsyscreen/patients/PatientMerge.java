package org.palsyscreen.patients;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.screening.PatientReference;

/**
 * Two references of one person: the screenings of the source go to the target once another reviewer agrees.
 *
 * @param decidedBy who confirmed or declined; null while proposed
 * @param undoneBy null unless undone
 * @param moved screenings that the merge moved
 */
public record PatientMerge(
        long id,
        PatientId source,
        PatientReference sourceReference,
        PatientId target,
        PatientReference targetReference,
        State state,
        String reason,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String undoneBy,
        @Nullable Instant undoneAt,
        int moved) {
    public static final int MAX_REASON = 500;

    public enum State {
        PROPOSED,
        CONFIRMED,
        DECLINED,
        UNDONE
    }
}
