package org.palsyscreen.access;

import org.springframework.security.access.prepost.PreAuthorize;

/** The signed-in user's own password. */
public interface PasswordService {
    int MIN_LENGTH = 12;
    int MAX_LENGTH = 128;

    /** On success the session's rights are those of the user's role at once, also after a one-time password. */
    @PreAuthorize("isAuthenticated()")
    PasswordChange change(String currentPassword, String newPassword);
}
