package org.palsyscreen.access.accounts;

import java.util.List;
import org.palsyscreen.access.CurrentUser;
import org.palsyscreen.access.OpenSession;
import org.palsyscreen.access.SessionService;
import org.palsyscreen.audit.AuditAction;
import org.palsyscreen.audit.AuditLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class OwnSessions implements SessionService {
    private final SessionRegister register;
    private final CurrentSession session;
    private final CurrentUser currentUser;
    private final AuditLog audit;

    OwnSessions(SessionRegister register, CurrentSession session, CurrentUser currentUser, AuditLog audit) {
        this.register = register;
        this.session = session;
        this.currentUser = currentUser;
        this.audit = audit;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenSession> own() {
        return register.of(currentUser.username(), session.id());
    }

    @Override
    public boolean end(String id) {
        boolean ended = register.end(currentUser.username(), id);
        if (ended) {
            note("one");
        }
        return ended;
    }

    @Override
    public int endAll() {
        int ended = register.endAll(currentUser.username());
        note("all (" + ended + ")");
        return ended;
    }

    private void note(String which) {
        var username = currentUser.username();
        audit.record(AuditAction.SESSIONS_ENDED, username, "user/" + username, which);
    }
}
