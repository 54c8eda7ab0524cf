package org.palsyscreen.retention;

import java.util.List;
import java.util.Optional;
import org.palsyscreen.patients.PatientId;
import org.palsyscreen.screening.ScreeningId;
import org.springframework.security.access.prepost.PreAuthorize;

/** Keeps records from being erased, by hand or by age. */
@PreAuthorize("hasRole('ADMINISTRATOR')")
public interface LegalHolds {
    /** In force for this patient or for anybody merged into it. */
    Optional<LegalHold> on(PatientId patient);

    Optional<LegalHold> on(ScreeningId screening);

    /** @return false without a reason, with one too long, when there is no such patient or a hold already */
    boolean place(PatientId patient, String reason);

    /** @return as {@link #place(PatientId, String)}, and false when the screening has a patient */
    boolean place(ScreeningId screening, String reason);

    /** @return false when it is not in force any more */
    boolean lift(long hold);

    /** In force, newest first. */
    List<LegalHold> page(int offset, int limit);

    int count();
}
