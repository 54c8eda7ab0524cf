package org.palsyscreen.patients;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.screening.PatientReference;

/**
 * One line of the list of patients.
 *
 * @param lastScreenedAt null when never screened
 * @param consent the last that was recorded; null for none
 */
public record PatientLine(
        PatientId id,
        PatientReference reference,
        @Nullable Integer birthYear,
        int screenings,
        @Nullable Instant lastScreenedAt,
        Consent.@Nullable Kind consent) {}
