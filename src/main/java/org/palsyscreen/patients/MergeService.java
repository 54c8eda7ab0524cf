package org.palsyscreen.patients;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;

/** Merges two references of one person: one reviewer proposes, another decides, any reviewer can undo. */
@PreAuthorize("hasRole('REVIEWER')")
public interface MergeService {
    /**
     * @param source as typed: the reference that is given up
     * @param reason why both are the same person
     */
    MergeResult propose(String source, PatientId target, String reason);

    /** Moves the source's screenings to the target. */
    MergeResult confirm(long merge);

    /** Also withdraws one's own proposal. */
    MergeResult decline(long merge);

    /**
     * Puts the screenings that the merge moved back where they were, under the spelling of then. Screenings made after it
     * stay with the target.
     */
    MergeResult undo(long merge);

    /** All about one patient, newest first, at most 100. */
    @PreAuthorize("hasAnyRole('OPERATOR', 'AUDITOR')")
    List<PatientMerge> about(PatientId patient);

    /** Waiting for a decision, oldest first. */
    @PreAuthorize("hasAnyRole('OPERATOR', 'AUDITOR')")
    List<PatientMerge> waiting(int limit);
}
