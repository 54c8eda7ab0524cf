package org.palsyscreen.access.accounts;

import com.vaadin.flow.server.HandlerHelper.RequestType;
import com.vaadin.flow.shared.ApplicationConstants;
import com.vaadin.flow.spring.security.RequestUtil;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at the session behind every request: puts a new one on the register, ends one that is no longer on it, and lets who
 * must change the password reach nothing else.
 */
class SessionGuard extends OncePerRequestFilter {
    /** Requests that an open tab makes by itself. */
    private static final Set<String> TAB_ONLY =
            Set.of(RequestType.HEARTBEAT.getIdentifier(), RequestType.PUSH.getIdentifier());

    private final SessionRegister register;
    private final RequestUtil vaadin;
    private final RequestMatcher open;
    private final RequestMatcher unguarded;

    /**
     * @param open what anybody may reach
     * @param unguarded files that are the same for everybody: there the session does not matter
     */
    SessionGuard(SessionRegister register, RequestUtil vaadin, RequestMatcher open, RequestMatcher unguarded) {
        this.register = register;
        this.vaadin = vaadin;
        this.open = open;
        this.unguarded = unguarded;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var user = SignedInUser.behind(authentication);
        if (authentication != null && user != null && !unguarded.matches(request)) {
            if (!registered(request, user)) {
                end(request, response, authentication);
            } else if (user.mustChangePassword() && !reachable(request)) {
                response.sendRedirect(request.getContextPath() + AccessRoutes.PASSWORD);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private boolean registered(HttpServletRequest request, SignedInUser user) {
        var session = request.getSession();
        if (session.getAttribute(CurrentSession.ID) instanceof String id) {
            var kind = request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER);
            return register.use(id, user, kind == null || !TAB_ONLY.contains(kind));
        }
        var device = Device.name(request.getHeader(HttpHeaders.USER_AGENT));
        session.setAttribute(CurrentSession.ID, register.open(user.username(), device, request.getRemoteAddr()));
        return true;
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
