package org.palsyscreen.access.accounts;

import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/** Adds the providers to the ways of signing in, and their logout to ours. */
class OpenIdLogin {
    private final OpenIdSignIn signIn;
    private final OpenIdTrouble trouble;
    private final ClientRegistrationRepository registrations;

    OpenIdLogin(OpenIdSignIn signIn, OpenIdTrouble trouble, ClientRegistrationRepository registrations) {
        this.signIn = signIn;
        this.trouble = trouble;
        this.registrations = registrations;
    }

    void addTo(HttpSecurity http) {
        http.oauth2Login(login -> login.loginPage(AccessRoutes.LOGIN)
                .defaultSuccessUrl("/")
                .failureHandler(trouble)
                // tokens go with the session; nothing is asked of the provider later
                .authorizedClientRepository(new HttpSessionOAuth2AuthorizedClientRepository())
                .userInfoEndpoint(user -> user.oidcUserService(signIn))
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                        filter.setAuthenticationFailureHandler(trouble);
                        return filter;
                    }
                }));
    }

    /** Who came from a provider is logged out there as well: the next person at a shared computer must sign in anew. */
    LogoutSuccessHandler logout() {
        var logout = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        logout.setRedirectStrategy(new UidlRedirectStrategy());
        logout.setPostLogoutRedirectUri("{baseUrl}" + AccessRoutes.LOGIN);
        logout.setDefaultTargetUrl(AccessRoutes.LOGIN);
        return logout;
    }
}
