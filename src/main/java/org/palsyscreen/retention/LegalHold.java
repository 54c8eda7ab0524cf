package org.palsyscreen.retention;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.patients.PatientId;
import org.palsyscreen.screening.PatientReference;
import org.palsyscreen.screening.ScreeningId;

/**
 * A record that must not be erased.
 *
 * @param patient null for a screening without a patient
 * @param reference of the patient
 * @param reason at most {@link #MAX_REASON} characters
 */
public record LegalHold(
        long id,
        @Nullable PatientId patient,
        @Nullable PatientReference reference,
        @Nullable ScreeningId screening,
        String reason,
        String placedBy,
        Instant placedAt) {
    public static final int MAX_REASON = 500;
}
