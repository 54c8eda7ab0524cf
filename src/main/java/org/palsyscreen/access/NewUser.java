package org.palsyscreen.access;

/**
 * A user to be created.
 *
 * @param username 2 to 32 letters, digits, dots, hyphens or underscores; stored in lower case
 * @param displayName 1 to 100 characters
 */
public record NewUser(String username, String displayName, Role role) {}
