package org.palsyscreen.patients;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.screening.PatientReference;

/**
 * A patient as stored.
 *
 * @param mergedInto the patient that has this one's screenings now; null unless merged
 * @param version to be handed back with a change, so that no other change is overwritten unseen
 */
public record Patient(
        PatientId id,
        PatientReference reference,
        PatientDetails details,
        @Nullable PatientId mergedInto,
        String createdBy,
        Instant createdAt,
        int version) {}
