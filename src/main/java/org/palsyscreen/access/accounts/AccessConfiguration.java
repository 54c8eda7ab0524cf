package org.palsyscreen.access.accounts;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import com.vaadin.flow.spring.security.RequestUtil;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palsyscreen.access.DemoAccounts;
import org.palsyscreen.access.LoginTrouble;
import org.palsyscreen.access.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity
class AccessConfiguration {
    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            SessionRegister sessions,
            RequestUtil requestUtil,
            LoggedOut loggedOut,
            ObjectProvider<OpenIdLogin> openId) {
        var open = matching(AccessRoutes.OPEN);
        var guard = new SessionGuard(sessions, requestUtil, open, matching(AccessRoutes.SAME_FOR_ALL));
        // SignIn is found as the only provider; registered here as well, every failed attempt would count twice
        http.authorizeHttpRequests(requests -> requests.requestMatchers(open)
                        .permitAll()
                        .requestMatchers(AccessRoutes.THUMBNAILS)
                        .hasAnyRole(Role.OPERATOR.name(), Role.AUDITOR.name())
                        .requestMatchers(AccessRoutes.MANAGEMENT)
                        .denyAll())
                .formLogin(login -> login.loginPage(AccessRoutes.LOGIN).failureHandler(failed()))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(new ToLogin()))
                .headers(AccessConfiguration::harden)
                .addFilterBefore(guard, AuthorizationFilter.class)
                .with(vaadin(), views -> {
                    views.loginView(AccessRoutes.LOGIN)
                            .addLogoutHandler(loggedOut)
                            // An unknown page is a page as well, so that it can say so.
                            .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated);
                    openId.ifAvailable(login -> views.logoutSuccessHandler(login.logout()));
                });
        openId.ifAvailable(login -> login.addTo(http));
        return http.build();
    }

    @Bean
    static RoleHierarchy roleHierarchy() {
        return RoleHierarchyImpl.fromHierarchy(Stream.of(Role.values())
                .flatMap(role -> role.included().stream()
                        .filter(included -> included != role)
                        .map(included -> "ROLE_%s > ROLE_%s".formatted(role, included)))
                .collect(Collectors.joining("\n")));
    }

    @Bean
    @Profile("!demo")
    DemoAccounts noDemoAccounts() {
        return new DemoAccounts(List.of());
    }

    static RequestMatcher matching(String... patterns) {
        var paths = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(
                Stream.of(patterns).<RequestMatcher>map(paths::matcher).toList());
    }

    /** The address tells the login view what to say: wrong, or locked for a while. */
    private static AuthenticationFailureHandler failed() {
        return (request, response, failure) -> response.sendRedirect(request.getContextPath()
                + AccessRoutes.LOGIN
                + "?"
                + (failure instanceof LockedException ? LoginTrouble.LOCKED : LoginTrouble.ERROR).parameter());
    }

    /**
     * Written before anything else happens: pages are forwarded to Vaadin's servlet, after which it is too late. What comes
     * later can still replace them, as {@link PageScripts} does.
     */
    private static void harden(HeadersConfigurer<HttpSecurity> headers) {
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(new StaticHeadersWriter(HttpHeaders.CACHE_CONTROL, "no-store"))
                .contentSecurityPolicy(csp -> csp.policyDirectives(ContentPolicy.OF_ANSWERS))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(self), microphone=(), geolocation=(), payment=(), usb=()"))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .withObjectPostProcessor(new ObjectPostProcessor<HeaderWriterFilter>() {
                    @Override
                    public <F extends HeaderWriterFilter> F postProcess(F filter) {
                        filter.setShouldWriteHeadersEagerly(true);
                        return filter;
                    }
                });
    }
}
