package org.palsyscreen.access.accounts;

import java.util.List;
import org.palsyscreen.access.LoginProviders;
import org.palsyscreen.access.LoginProviders.LoginProvider;
import org.palsyscreen.audit.AuditLog;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.boot.web.server.Cookie.SameSite;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.transaction.PlatformTransactionManager;

/** Sign-in at OpenID Connect providers; there is nothing of it until a client registration is configured. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OpenIdSettings.class)
class OpenIdConfiguration {
    @Bean
    LoginProviders loginProviders(ObjectProvider<OAuth2ClientProperties> configured) {
        var properties = configured.getIfAvailable();
        return new LoginProviders(properties == null ? List.of() : offered(properties));
    }

    private static List<LoginProvider> offered(OAuth2ClientProperties properties) {
        return properties.getRegistration().entrySet().stream()
                .map(entry -> {
                    var name = entry.getValue().getClientName();
                    return new LoginProvider(
                            name == null ? entry.getKey() : name,
                            OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI.substring(1)
                                    + "/"
                                    + entry.getKey());
                })
                .toList();
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnOAuth2ClientRegistrationProperties
    static class Configured {
        /** The provider is asked for its addresses at the first sign-in: it may be down while the application starts. */
        @Bean
        ClientRegistrationRepository clientRegistrations(OAuth2ClientProperties properties) {
            return new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(
                    new OAuth2ClientPropertiesMapper(properties).asClientRegistrations()));
        }

        @Bean
        OpenIdLogin openIdLogin(
                OpenIdSettings settings,
                OpenIdAccounts accounts,
                AuditLog audit,
                PlatformTransactionManager transactions,
                ClientRegistrationRepository registrations) {
            return new OpenIdLogin(
                    new OpenIdSignIn(settings, accounts), new OpenIdTrouble(audit, transactions), registrations);
        }

        /** The way back from a provider is a link from another site: a strict cookie would not come along. */
        @Bean
        WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> cookieSurvivesTheWayBack() {
            return factory -> factory.getSettings().getSession().getCookie().setSameSite(SameSite.LAX);
        }
    }
}
