package org.palsyscreen.api;

import java.time.Instant;
import java.util.Set;

/**
 * A key to be made.
 *
 * @param name 2 to {@value #MAX_NAME} lower-case letters, digits, dots, hyphens or underscores, such as {@code ward-3.ehr}
 * @param scopes at least one
 * @param expiresAt in the future, and at most {@value #MAX_DAYS} days away
 */
public record NewApiKey(String name, Set<ApiScope> scopes, Instant expiresAt) {
    public static final int MAX_NAME = 28;
    public static final int MAX_DAYS = 732;

    public NewApiKey {
        scopes = Set.copyOf(scopes);
    }
}
