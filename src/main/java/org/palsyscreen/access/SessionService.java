package org.palsyscreen.access;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;

/** The signed-in user's own sessions. An ended session is refused from its next request on, on every instance. */
@PreAuthorize("isAuthenticated()")
public interface SessionService {
    int MAX_LISTED = 100;

    /** The last used first; at most {@link #MAX_LISTED}. */
    List<OpenSession> own();

    /** @return whether it was an open session of the user's own */
    boolean end(String id);

    /** Ends all sessions, the asking one included, which stays only to be logged out. */
    int endAll();
}
