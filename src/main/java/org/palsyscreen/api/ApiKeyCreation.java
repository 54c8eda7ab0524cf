package org.palsyscreen.api;

/** The answer to the wish for a key. */
public sealed interface ApiKeyCreation {
    /**
     * @param text the whole key as clients send it; shown once, stored only as a hash
     */
    record Created(ApiKey key, String text) implements ApiKeyCreation {
        @Override
        public String toString() {
            return "Created[" + key.name() + "]";
        }
    }

    /** Nothing was made. */
    record Refused(Refusal reason) implements ApiKeyCreation {}

    enum Refusal {
        INVALID_NAME,
        /** Also by a revoked key: what is recorded under a name must stay attributable. */
        NAME_TAKEN,
        NO_SCOPE,
        INVALID_EXPIRY
    }
}
