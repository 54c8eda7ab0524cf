package org.palsyscreen.access.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.palsyscreen.access.LoginTrouble;
import org.palsyscreen.audit.AuditAction;
import org.palsyscreen.audit.AuditLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Leads back to the login view, which says why there is no entry. What went wrong with the provider is logged. */
class OpenIdTrouble implements AuthenticationFailureHandler {
    private static final Logger LOG = LoggerFactory.getLogger(OpenIdTrouble.class);
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    OpenIdTrouble(AuditLog audit, PlatformTransactionManager transactions) {
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var code = failure instanceof OAuth2AuthenticationException oauth
                ? oauth.getError().getErrorCode()
                : failure.getClass().getSimpleName();
        var trouble = Stream.of(LoginTrouble.values())
                .filter(known -> OpenIdSignIn.error(known).getErrorCode().equals(code))
                .findFirst()
                .orElse(LoginTrouble.PROVIDER);
        if (trouble == LoginTrouble.PROVIDER) {
            LOG.warn("sign-in at the OpenID Connect provider failed", failure);
            transaction.executeWithoutResult(
                    status -> audit.record(AuditAction.LOGIN_FAILED, "unknown", null, "OpenID Connect: " + code));
        }
        response.sendRedirect(request.getContextPath() + AccessRoutes.LOGIN + "?" + trouble.parameter());
    }
}
