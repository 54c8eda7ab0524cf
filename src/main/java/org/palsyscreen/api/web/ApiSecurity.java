package org.palsyscreen.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import org.palsyscreen.api.ApiScope;
import org.palsyscreen.api.keys.ApiClient;
import org.palsyscreen.api.keys.KeyCheck;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/**
 * The interface's own way through the security: by key only, without session, and therefore without cross-site requests to
 * guard against.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApiSettings.class)
class ApiSecurity {
    private final ProblemWriter problems;

    ApiSecurity(ProblemWriter problems) {
        this.problems = problems;
    }

    @Bean
    @Order(0)
    SecurityFilterChain apiFilterChain(HttpSecurity http, KeyCheck keys, RateLimits limits, ApiExceptions exceptions) {
        var filter = new ApiKeyFilter(keys, limits, exceptions, problems);
        http.securityMatcher(ApiRoute.ALL)
                .authorizeHttpRequests(requests -> {
                    requests.requestMatchers(HttpMethod.GET, ApiRoute.DESCRIPTION)
                            .permitAll();
                    for (var route : ApiRoute.values()) {
                        var authority = ApiKeyFilter.authority(route.scope());
                        requests.requestMatchers(route.method(), route.pattern())
                                .hasAuthority(authority);
                        if (route.method() == HttpMethod.GET) {
                            requests.requestMatchers(HttpMethod.HEAD, route.pattern())
                                    .hasAuthority(authority);
                        }
                    }
                    requests.anyRequest().authenticated();
                })
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint(this::noKey).accessDeniedHandler(this::denied))
                .addFilterBefore(filter, AnonymousAuthenticationFilter.class);
        return http.build();
    }

    /** An address or header that the firewall refuses before anybody is asked for a key. */
    @Bean
    RequestRejectedHandler requestRejectedHandler() {
        var pages = new HttpStatusRequestRejectedHandler();
        return (request, response, refused) -> {
            if (ApiRoute.isApi(request)) {
                problems.write(
                        request,
                        response,
                        new ApiProblem(
                                ProblemKind.INVALID_REQUEST,
                                "The address or a header contains characters that are not allowed. Send it as the description at "
                                        + ApiRoute.DESCRIPTION + " says."));
            } else {
                pages.handle(request, response, refused);
            }
        };
    }

    private void noKey(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, ApiKeyFilter.CHALLENGE);
        problems.write(
                request,
                response,
                new ApiProblem(
                        ProblemKind.NO_KEY,
                        "Send a key in the header 'Authorization: Bearer psk_...'. Administrators make keys on the page"
                                + " API keys."));
    }

    private void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var scopes = authentication != null && authentication.getPrincipal() instanceof ApiClient client
                ? client.scopes().stream().sorted().map(ApiScope::name).collect(Collectors.joining(", "))
                : "none";
        problems.write(
                request,
                response,
                new ApiProblem(
                        ProblemKind.NOT_ALLOWED,
                        "The key has the scopes " + scopes + ". Ask an administrator for a key with the scope that this"
                                + " request needs."));
    }
}
