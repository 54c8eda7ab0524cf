package org.palsyscreen.patients;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.screening.PatientReference;
import org.springframework.security.access.prepost.PreAuthorize;

/** Reads patients. */
@PreAuthorize("hasAnyRole('OPERATOR', 'AUDITOR')")
public interface PatientQuery {
    int MAX_PAGE = 100;
    /** More visits than anybody has; the newest are kept. */
    int MAX_VISITS = 1000;

    /**
     * Patients by reference, without those merged into another.
     *
     * @param beginning of the reference, case ignored; empty for all
     * @param after the last one of the page before; null for the first page
     * @param limit at most {@link #MAX_PAGE}
     */
    List<PatientLine> page(String beginning, @Nullable PatientReference after, int limit);

    /** Empty when there is none. A merged patient is found too, with where it went. */
    Optional<Patient> find(PatientId id);

    Optional<Patient> find(PatientReference reference);

    /** Opens a patient's page: as {@link #find(PatientId)}, and the audit chain notes who did. */
    Optional<Patient> open(PatientId id);

    /** In the order recorded. */
    List<Consent> consents(PatientId id);

    /** Oldest first, at most the newest {@link #MAX_VISITS}. */
    List<Visit> visits(PatientId id);
}
