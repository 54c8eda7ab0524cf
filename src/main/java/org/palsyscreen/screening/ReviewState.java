package org.palsyscreen.screening;

/** What reviewers have said so far about a screening. */
public enum ReviewState {
    UNREVIEWED,
    /** Commented on, without a verdict. */
    NOTED,
    /** The stored outcome stands. */
    CONFIRMED,
    /** A reviewer came to another outcome, kept beside the stored one. */
    OVERRIDDEN
}
