package org.palsyscreen.access.accounts;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.palsyscreen.access.LoginTrouble;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Turns what a provider says about a user into an account here. */
class OpenIdSignIn implements OAuth2UserService<OidcUserRequest, OidcUser> {
    private final OidcUserService provider = new OidcUserService();
    private final OpenIdSettings settings;
    private final OpenIdAccounts accounts;

    OpenIdSignIn(OpenIdSettings settings, OpenIdAccounts accounts) {
        this.settings = settings;
        this.accounts = accounts;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var said = provider.loadUser(request);
        Map<String, Object> claims = new HashMap<>(said.getClaims());
        var issuer = Objects.requireNonNull(said.getIssuer(), "an ID token names its issuer")
                .toString();
        var subject = Objects.requireNonNull(said.getSubject(), "an ID token names its subject");
        var wanted = settings.username(claims).orElse(subject);
        var entry = accounts.enter(
                issuer,
                subject,
                wanted,
                settings.displayName(claims).orElse(wanted),
                settings.role(claims).orElse(null));
        return switch (entry) {
            case OpenIdAccounts.Entry.Open(var account) -> new OpenIdUser(account, said.getIdToken());
            case OpenIdAccounts.Entry.Closed(var trouble) -> throw new OAuth2AuthenticationException(error(trouble));
        };
    }

    static OAuth2Error error(LoginTrouble trouble) {
        return new OAuth2Error(trouble.name().toLowerCase(Locale.ROOT));
    }
}
