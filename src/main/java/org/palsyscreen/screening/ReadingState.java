package org.palsyscreen.screening;

/** How far the independent readings of a screening by two reviewers are. */
public enum ReadingState {
    /** No second reading was asked for. */
    NONE,
    /** One has read it; another one is waited for. */
    FIRST,
    /** The two disagree; a third has to decide. */
    DISCORDANT,
    SETTLED
}
