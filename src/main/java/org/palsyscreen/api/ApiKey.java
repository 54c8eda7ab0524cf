package org.palsyscreen.api;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key as administrators see it: all but the secret, which nobody sees again.
 *
 * @param id public part of the key, by which it is found
 * @param name unique for ever; screenings made with the key are recorded under {@code key:} and this name
 * @param expiresAt refused from then on
 * @param revokedAt refused since; null for a key that was not revoked
 * @param lastUsedAt to within a minute; null for a key that was never used
 */
public record ApiKey(
        String id,
        String name,
        Set<ApiScope> scopes,
        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable String revokedBy,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt) {
    public ApiKey {
        scopes = Set.copyOf(scopes);
    }

    public State state(Instant now) {
        if (revokedAt != null) {
            return State.REVOKED;
        }
        return now.isBefore(expiresAt) ? State.ACTIVE : State.EXPIRED;
    }

    /** Only an active key opens anything. */
    public enum State {
        ACTIVE,
        EXPIRED,
        REVOKED
    }
}
