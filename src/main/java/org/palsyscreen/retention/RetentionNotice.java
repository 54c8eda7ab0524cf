package org.palsyscreen.retention;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.patients.PatientId;
import org.palsyscreen.screening.PatientReference;
import org.palsyscreen.screening.ScreeningId;

/**
 * Somebody's record that is, or was, due to be erased.
 *
 * @param patient null for a screening without a patient
 * @param reference null once erased, and for a screening without a patient
 * @param newestAt when the person was last screened
 * @param screenings as announced
 * @param eraseFrom not before this moment
 * @param settledAt null while announced
 */
public record RetentionNotice(
        long id,
        @Nullable PatientId patient,
        @Nullable PatientReference reference,
        @Nullable ScreeningId screening,
        Instant newestAt,
        int screenings,
        Instant announcedAt,
        Instant eraseFrom,
        State state,
        @Nullable Instant settledAt) {
    public enum State {
        ANNOUNCED,
        ERASED,
        /** A legal hold was placed meanwhile. */
        HELD,
        /** Screened again meanwhile, merged, or the rule keeps it longer now. */
        NOT_DUE,
        /** Somebody erased it by hand. */
        GONE
    }
}
