package org.palsyscreen.access;

/** The answer to a user's wish for another password. */
public enum PasswordChange {
    CHANGED,
    CURRENT_PASSWORD_WRONG,
    /** Shorter than {@link PasswordService#MIN_LENGTH}. */
    TOO_SHORT,
    /** Longer than {@link PasswordService#MAX_LENGTH}. */
    TOO_LONG,
    /** Equal to the user name, or built around it. */
    LIKE_USERNAME,
    /** One of the passwords that are tried first by attackers. */
    TOO_COMMON,
    SAME_AS_BEFORE
}
