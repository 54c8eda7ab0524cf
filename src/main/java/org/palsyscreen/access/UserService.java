package org.palsyscreen.access;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;

/** Looks after users. Users are never deleted, only disabled: records keep their names. */
@PreAuthorize("hasRole('ADMINISTRATOR')")
public interface UserService {
    int MAX_PAGE = 500;

    /**
     * A page of all users, by user name.
     *
     * @param page 0 for the first
     * @param size of a page, 1 to {@link #MAX_PAGE}
     */
    List<UserAccount> list(int page, int size);

    UserChange create(NewUser user);

    UserChange changeRole(String username, int version, Role role);

    UserChange rename(String username, int version, String displayName);

    /** A disabled user cannot sign in; open sessions end with their next request. */
    UserChange setEnabled(String username, int version, boolean enabled);

    UserChange resetPassword(String username, int version);

    /** Signs the user out everywhere; each open session ends with its next request. */
    UserChange endSessions(String username);
}
