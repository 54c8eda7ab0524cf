package org.palsyscreen.access.accounts;

import com.vaadin.flow.spring.security.RequestUtil;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at the account behind every request: ends the session when the account was changed since, and lets who must change
 * the password reach nothing else.
 */
class SessionGuard extends OncePerRequestFilter {
    private final OpenSessions sessions;
    private final RequestUtil vaadin;
    private final RequestMatcher open;

    /** @param open what anybody may reach */
    SessionGuard(OpenSessions sessions, RequestUtil vaadin, RequestMatcher open) {
        this.sessions = sessions;
        this.vaadin = vaadin;
        this.open = open;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedInUser user) {
            if (!sessions.valid(user)) {
                end(request, response, authentication);
            } else if (user.mustChangePassword() && !reachable(request)) {
                response.sendRedirect(request.getContextPath() + AccessRoutes.PASSWORD);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    /** The request goes on as nobody's: a page leads to the login, a click in an open tab is told that the session ended. */
    private static void end(HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        new SecurityContextLogoutHandler().logout(request, response, authentication);
    }

    /** Vaadin's own requests are let through: the router forwards them, see {@link PasswordFirst}. */
    private boolean reachable(HttpServletRequest request) {
        return AccessRoutes.PASSWORD.equals(request.getServletPath() + pathInfo(request))
                || vaadin.isFrameworkInternalRequest(request)
                || open.matches(request);
    }

    private static String pathInfo(HttpServletRequest request) {
        return request.getPathInfo() == null ? "" : request.getPathInfo();
    }
}
