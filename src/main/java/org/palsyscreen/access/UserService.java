package org.palsyscreen.access;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;

/** Looks after users. Users are never deleted, only disabled: records keep their names. */
@PreAuthorize("hasRole('ADMINISTRATOR')")
public interface UserService {
    /** All users by user name. */
    List<UserAccount> list();

    UserChange create(NewUser user);

    UserChange changeRole(String username, int version, Role role);

    UserChange rename(String username, int version, String displayName);

    /** A disabled user cannot sign in; open sessions end with their next request. */
    UserChange setEnabled(String username, int version, boolean enabled);

    UserChange resetPassword(String username, int version);
}
