package org.palsyscreen.access.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.palsyscreen.access.LoginTrouble;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Leads whoever is not signed in to the login view, which says so when a session had ended. */
final class ToLogin extends LoginUrlAuthenticationEntryPoint {
    ToLogin() {
        super(AccessRoutes.LOGIN);
    }

    @Override
    protected String determineUrlToUseForThisRequest(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception) {
        boolean ended = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        return ended ? AccessRoutes.LOGIN + "?" + LoginTrouble.ENDED.parameter() : AccessRoutes.LOGIN;
    }
}
