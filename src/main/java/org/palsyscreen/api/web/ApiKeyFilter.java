package org.palsyscreen.api.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import org.palsyscreen.access.Role;
import org.palsyscreen.api.ApiScope;
import org.palsyscreen.api.keys.ApiClient;
import org.palsyscreen.api.keys.KeyCheck;
import org.palsyscreen.api.keys.KeyVerdict;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in who brings a valid key. Nothing else does: a browser's session is not looked at, so that no page can make a
 * browser call the interface in its user's name.
 */
class ApiKeyFilter extends OncePerRequestFilter {
    static final String CHALLENGE = "Bearer realm=\"PalsyScreen\"";
    private static final String SCHEME = "Bearer ";
    private final KeyCheck keys;
    private final RateLimits limits;
    private final ApiExceptions exceptions;
    private final ProblemWriter problems;

    ApiKeyFilter(KeyCheck keys, RateLimits limits, ApiExceptions exceptions, ProblemWriter problems) {
        this.keys = keys;
        this.limits = limits;
        this.exceptions = exceptions;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            try {
                var client = admit(authorization.substring(SCHEME.length()).strip(), request.getRemoteAddr());
                signIn(client);
            } catch (RuntimeException failure) {
                var problem = exceptions.problem(failure);
                if (problem.kind() == ProblemKind.NO_KEY) {
                    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE + ", error=\"invalid_token\"");
                }
                problems.write(request, response, problem);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private ApiClient admit(String sent, String address) {
        limits.blocked(address).ifPresent(wait -> refuseFor(wait, "Too many wrong keys came from this address."));
        return switch (keys.check(sent)) {
            case KeyVerdict.Refused(var reason) -> {
                limits.refused(address);
                throw new ApiProblem(ProblemKind.NO_KEY, text(reason));
            }
            case KeyVerdict.Accepted(var client) -> {
                limits.request(client.keyId())
                        .ifPresent(wait -> refuseFor(wait, "The key has used up its requests for now."));
                yield client;
            }
        };
    }

    private static void refuseFor(Duration wait, String why) {
        throw ApiProblem.retry(
                ProblemKind.TOO_MANY_REQUESTS, why + " Wait for as many seconds as Retry-After says.", wait);
    }

    /** With the rights of an operator where services ask for a role, within what the scopes open of the routes. */
    private static void signIn(ApiClient client) {
        var authorities = new ArrayList<GrantedAuthority>();
        authorities.add(new SimpleGrantedAuthority("ROLE_" + Role.OPERATOR));
        client.scopes().forEach(scope -> authorities.add(new SimpleGrantedAuthority(authority(scope))));
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(client, null, authorities));
        SecurityContextHolder.setContext(context);
    }

    static String authority(ApiScope scope) {
        return "SCOPE_" + scope;
    }

    private static String text(KeyVerdict.Reason reason) {
        return switch (reason) {
            case UNKNOWN ->
                "This key does not exist. Send it as it was shown when it was made: 'Authorization: Bearer psk_...'.";
            case EXPIRED -> "This key has expired. Ask an administrator for a new one.";
            case REVOKED -> "This key was revoked. Ask an administrator for a new one.";
        };
    }
}
