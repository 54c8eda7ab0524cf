package org.palsyscreen.access.accounts;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import org.springframework.stereotype.Component;

/** Takes a session that was logged out or timed out off the register. */
@Component
class ClosedSessions implements HttpSessionListener {
    private final SessionRegister register;

    ClosedSessions(SessionRegister register) {
        this.register = register;
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        if (event.getSession().getAttribute(CurrentSession.ID) instanceof String id) {
            register.close(id);
        }
    }
}
