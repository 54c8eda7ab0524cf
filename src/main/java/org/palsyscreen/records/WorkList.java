package org.palsyscreen.records;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.palsyscreen.screening.ScreeningId;
import org.springframework.security.access.prepost.PreAuthorize;

/** What waits for a reviewer: screenings without a verdict, to be referred or uncertain before the others, oldest first. */
@PreAuthorize("hasRole('REVIEWER')")
public interface WorkList {
    /** Counting stops here: nobody works through more in a day. */
    int COUNTED = 1000;

    /** @param skipped what the reviewer does not want to see now */
    Optional<ScreeningId> next(Set<ScreeningId> skipped);

    /** How many wait, at most {@link #COUNTED} + 1. */
    int open();

    /** On how many screenings the reviewer gave a verdict since then. */
    int done(String reviewer, Instant since);
}
