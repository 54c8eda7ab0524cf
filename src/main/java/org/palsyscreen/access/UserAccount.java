package org.palsyscreen.access;

/**
 * A user as administrators see one.
 *
 * @param username lower case, the key; never changes
 * @param mustChangePassword signed in with a one-time password: nothing but the password view can be reached
 * @param external an OpenID Connect provider looks after name, role and password
 * @param version to be handed back with a change, so that two administrators do not overwrite each other
 */
public record UserAccount(
        String username,
        String displayName,
        Role role,
        boolean enabled,
        boolean mustChangePassword,
        boolean external,
        int version) {}
