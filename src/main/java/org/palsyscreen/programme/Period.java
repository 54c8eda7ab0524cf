package org.palsyscreen.programme;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which screenings the figures are about; voided ones never count.
 *
 * @param from taken at or after it
 * @param until taken before it
 * @param operator user name of who screened; null for everybody
 * @param modelVersion null for every version
 */
public record Period(
        Instant from,
        Instant until,
        @Nullable String operator,
        @Nullable String modelVersion) {
    public Period {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a period ends after it begins");
        }
    }

    /** The period of the same length that ends where this one begins. */
    public Period before() {
        Duration length = Duration.between(from, until);
        return new Period(from.minus(length), from, operator, modelVersion);
    }
}
