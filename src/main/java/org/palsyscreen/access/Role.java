package org.palsyscreen.access;

/** What a user may do; each role may do all that the ones before it may. */
public enum Role {
    /** Screens patients and sees records. */
    OPERATOR,
    /** Also gives verdicts on records. */
    REVIEWER,
    /** Also looks after users and settings. */
    ADMINISTRATOR
}
