package org.palsyscreen.access;

import java.util.List;

/**
 * The users that the login view offers while the throw-away demo database is in use.
 *
 * @param accounts empty in normal operation
 */
public record DemoAccounts(List<DemoAccount> accounts) {
    public DemoAccounts {
        accounts = List.copyOf(accounts);
    }

    /** Whether the banner must say that this is a demonstration with a throw-away database. */
    public boolean active() {
        return !accounts.isEmpty();
    }

    /** A user whose password is no secret. */
    public record DemoAccount(String username, String password, String displayName, Role role) {}
}
