package org.palsyscreen.access;

/** The answer to creating or changing a user. */
public sealed interface UserChange {
    record Saved(UserAccount account) implements UserChange {}

    /**
     * Saved, with a new password that is shown once and stored only as a hash.
     *
     * @param oneTimePassword must be changed at the next login
     */
    record SavedWithPassword(UserAccount account, String oneTimePassword) implements UserChange {
        @Override
        public String toString() {
            return "SavedWithPassword[" + account.username() + "]";
        }
    }

    /** Nothing was changed. */
    record Refused(Refusal reason) implements UserChange {}

    enum Refusal {
        INVALID_USERNAME,
        INVALID_DISPLAY_NAME,
        USERNAME_TAKEN,
        UNKNOWN_USER,
        /** The last enabled administrator cannot be disabled or demoted. */
        LAST_ADMINISTRATOR,
        /** The OpenID Connect provider of the user decides that. */
        EXTERNAL_USER,
        /** Somebody else changed the user since it was read. */
        CHANGED_MEANWHILE
    }
}
