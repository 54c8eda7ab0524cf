package org.palsyscreen.records;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;

/** Which screenings are read twice, and how well the readers agree. */
public interface SecondReadings {
    @PreAuthorize("hasRole('REVIEWER')")
    SecondReadingRule rule();

    /** Newest first; the first one holds. */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    List<SecondReadingRuleChange> changes(int limit);

    /**
     * Holds for screenings that nobody has read yet.
     *
     * @param version of the last change that the administrator saw, 0 for none
     * @return false when somebody else was faster, when nothing changes or without a reason; nothing was changed then
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    boolean save(int version, SecondReadingRule rule, String reason);

    /** Of pairs that were complete in this time, voided screenings left out; empty without any. */
    @PreAuthorize("hasAnyRole('REVIEWER', 'AUDITOR')")
    Optional<ReaderAgreement> agreement(Instant from, Instant before);
}
