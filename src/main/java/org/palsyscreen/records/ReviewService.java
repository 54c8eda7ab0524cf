package org.palsyscreen.records;

import java.util.List;
import java.util.Map;
import org.palsyscreen.screening.ScreeningId;
import org.springframework.security.access.prepost.PreAuthorize;

/** The reviews of a screening, kept beside its unchanged result. Reviews are only added, never changed. */
public interface ReviewService {
    /**
     * @param expectedVersion {@link org.palsyscreen.screening.ScreeningRecord#reviewVersion()} as the reviewer saw it
     */
    @PreAuthorize("hasRole('REVIEWER')")
    ReviewResult submit(ScreeningId screening, int expectedVersion, Verdict verdict);

    /**
     * Independent readings while they are not settled: the reader's own while a second one is waited for, both when they
     * disagree.
     */
    @PreAuthorize("hasRole('REVIEWER')")
    List<Reading> readings(ScreeningId screening);

    /** Oldest first. */
    @PreAuthorize("hasAnyRole('OPERATOR', 'AUDITOR')")
    List<Review> reviews(ScreeningId screening);

    /** Of many screenings at once, each oldest first; those without reviews are left out. */
    @PreAuthorize("hasAnyRole('OPERATOR', 'AUDITOR')")
    Map<ScreeningId, List<Review>> reviews(List<ScreeningId> screenings);
}
