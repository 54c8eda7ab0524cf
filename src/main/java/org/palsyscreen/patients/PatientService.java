package org.palsyscreen.patients;

import java.time.LocalDate;
import org.springframework.security.access.prepost.PreAuthorize;

/** Makes and changes patients in the name of the signed-in user. */
@PreAuthorize("hasRole('OPERATOR')")
public interface PatientService {
    /** @param reference as typed */
    PatientChange create(String reference, PatientDetails details);

    /** @param version {@link Patient#version()} that was seen */
    PatientChange change(PatientId id, int version, PatientDetails details);

    /**
     * Records that consent was given or withdrawn; what was recorded before stays.
     *
     * @param version {@link Patient#version()} that was seen
     */
    PatientChange recordConsent(PatientId id, int version, Consent.Kind kind, LocalDate on, String note);
}
