package org.palsyscreen.records;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.palsyscreen.screening.ScreeningId;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * What waits for the signed-in reviewer: screenings on which two readers disagree, then those to be referred or uncertain, then
 * the others, oldest first each. What the reviewer has read already is not among them.
 */
@PreAuthorize("hasRole('REVIEWER')")
public interface WorkList {
    /** Counting stops here: nobody works through more in a day. */
    int COUNTED = 1000;

    /** @param skipped what the reviewer does not want to see now */
    Optional<ScreeningId> next(Set<ScreeningId> skipped);

    /** How many wait for this reviewer, at most {@link #COUNTED} + 1. */
    int open();

    /** How many of them two readers disagree on, at most {@link #COUNTED} + 1. */
    int discordant();

    /** On how many screenings the reviewer gave a verdict since then, independent readings included. */
    int done(String reviewer, Instant since);
}
