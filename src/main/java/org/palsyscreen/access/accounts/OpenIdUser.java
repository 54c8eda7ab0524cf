package org.palsyscreen.access.accounts;

import java.util.Collection;
import java.util.Map;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * The principal of a session that began at an OpenID Connect provider. Its rights are the account's alone.
 *
 * @param idToken needed to log out at the provider
 */
record OpenIdUser(SignedInUser account, OidcIdToken idToken) implements OidcUser {
    @Override
    public String getName() {
        return account.username();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return SignedInUser.authorities(account.role());
    }

    @Override
    public Map<String, Object> getAttributes() {
        return idToken.getClaims();
    }

    @Override
    public Map<String, Object> getClaims() {
        return idToken.getClaims();
    }

    /** What it said was used up at the sign-in. */
    @Override
    public OidcUserInfo getUserInfo() {
        return new OidcUserInfo(idToken.getClaims());
    }

    @Override
    public OidcIdToken getIdToken() {
        return idToken;
    }
}
