package org.palsyscreen.retention;

import java.util.Optional;
import org.palsyscreen.patients.PatientId;
import org.palsyscreen.screening.ScreeningId;
import org.springframework.security.access.prepost.PreAuthorize;

/** Erases a person for good: an administrator's own act, confirmed by typing what is erased. */
@PreAuthorize("hasRole('ADMINISTRATOR')")
public interface Erasure {
    /** What would go; empty when there is no such patient. */
    Optional<ErasureCounts> of(PatientId patient);

    /**
     * Erases the patient, all references merged into it, and everything that hangs on them. What stays: who erased whom by
     * number, in the audit chain.
     *
     * @param typed the reference as stored, letter by letter
     */
    ErasureResult erase(PatientId patient, String typed);

    /**
     * Erases one screening that has no patient.
     *
     * @param typed its number
     */
    ErasureResult erase(ScreeningId screening, String typed);
}
