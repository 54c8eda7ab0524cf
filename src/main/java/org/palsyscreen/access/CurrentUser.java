package org.palsyscreen.access;

import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

/** Who is signed in, on the calling thread. */
public interface CurrentUser {
    boolean signedIn();

    /** @throws AuthenticationCredentialsNotFoundException when nobody is signed in */
    String username();

    String displayName();

    Role role();

    /** Whether the user may do what {@code role} may. False while the password must be changed first. */
    boolean may(Role role);

    boolean mustChangePassword();

    /** Whether an OpenID Connect provider looks after the user: there is no password here. */
    boolean external();
}
