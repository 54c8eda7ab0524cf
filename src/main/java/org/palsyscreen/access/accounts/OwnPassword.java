package org.palsyscreen.access.accounts;

import org.palsyscreen.access.CurrentUser;
import org.palsyscreen.access.PasswordChange;
import org.palsyscreen.access.PasswordService;
import org.palsyscreen.audit.AuditAction;
import org.palsyscreen.audit.AuditLog;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class OwnPassword implements PasswordService {
    private final AppUsers users;
    private final PasswordHashing hashing;
    private final Lockout lockout;
    private final SessionRegister sessions;
    private final AuditLog audit;
    private final CurrentUser currentUser;
    private final CurrentSession session;
    private final TransactionTemplate transaction;

    OwnPassword(
            AppUsers users,
            PasswordHashing hashing,
            Lockout lockout,
            SessionRegister sessions,
            AuditLog audit,
            CurrentUser currentUser,
            CurrentSession session,
            PlatformTransactionManager transactions) {
        this.users = users;
        this.hashing = hashing;
        this.lockout = lockout;
        this.sessions = sessions;
        this.audit = audit;
        this.currentUser = currentUser;
        this.session = session;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A wrong current password counts like a failed login: an open session is no place to guess it either. */
    @Override
    public PasswordChange change(String currentPassword, String newPassword) {
        var username = currentUser.username();
        var oldHash = users.findById(username).map(AppUser::passwordHash).orElse(null);
        if (lockout.begin(username).isPresent() || !hashing.matches(currentPassword, oldHash)) {
            return PasswordChange.CURRENT_PASSWORD_WRONG;
        }
        lockout.succeeded(username);
        if (hashing.matches(newPassword, oldHash)) {
            return PasswordChange.SAME_AS_BEFORE;
        }
        var refusal = PasswordRules.refusal(username, newPassword);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var newHash = hashing.hash(newPassword);
        var renewed = transaction.execute(status -> {
            var user = users.findById(username).orElseThrow();
            user.setPassword(newHash, false);
            var account = users.saveAndFlush(user).account();
            sessions.endAllBut(username, session.id());
            audit.record(AuditAction.PASSWORD_CHANGED, username, "user/" + username, "");
            return SignedInUser.of(account);
        });
        SecurityContextHolder.getContext().setAuthentication(renewed.token());
        session.keep(SecurityContextHolder.getContext());
        return PasswordChange.CHANGED;
    }
}
