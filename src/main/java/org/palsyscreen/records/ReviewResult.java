package org.palsyscreen.records;

import java.time.Instant;

/** The answer to a submitted review. */
public sealed interface ReviewResult {
    record Saved(Review review) implements ReviewResult {}

    /**
     * Somebody else reviewed the screening after it was opened; nothing was saved.
     *
     * @param by user name of who was first
     */
    record Conflict(String by, Instant at) implements ReviewResult {}

    record NoSuchScreening() implements ReviewResult {}
}
