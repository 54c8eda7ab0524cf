package org.palsyscreen.access.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.audit.AuditAction;
import org.palsyscreen.audit.AuditLog;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Notes who logged out. */
@Component
class LoggedOut implements LogoutHandler {
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    LoggedOut(AuditLog audit, PlatformTransactionManager transactions) {
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        var user = SignedInUser.behind(authentication);
        if (user != null) {
            transaction.executeWithoutResult(status -> audit.record(AuditAction.LOGOUT, user.username(), null, ""));
        }
    }
}
