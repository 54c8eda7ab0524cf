package org.palsyscreen.access.accounts;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.access.Role;
import org.palsyscreen.access.UserAccount;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * The principal of a session, or what stands behind it: the account as it was when the session began, see
 * {@link SessionRegister}.
 */
record SignedInUser(String username, String displayName, Role role, boolean mustChangePassword)
        implements AuthenticatedPrincipal, Serializable {
    private static final String PREFIX = "ROLE_";

    static SignedInUser of(UserAccount account) {
        return new SignedInUser(
                account.username(), account.displayName(), account.role(), account.mustChangePassword());
    }

    /** Who is signed in by password or by OpenID Connect; null for nobody and for strangers' principals. */
    static @Nullable SignedInUser behind(@Nullable Authentication authentication) {
        var principal = authentication == null ? null : authentication.getPrincipal();
        return switch (principal) {
            case SignedInUser user -> user;
            case OpenIdUser user -> user.account();
            case null, default -> null;
        };
    }

    @Override
    public String getName() {
        return username;
    }

    /** Without any right while the password must be changed: every view and service then refuses by itself. */
    UsernamePasswordAuthenticationToken token() {
        var authorities = mustChangePassword ? List.<GrantedAuthority>of() : authorities(role);
        return UsernamePasswordAuthenticationToken.authenticated(this, null, authorities);
    }

    /** The role and all that it includes, spelled out for checks that know no role hierarchy. */
    static List<GrantedAuthority> authorities(Role role) {
        return role.included().stream().map(SignedInUser::authority).toList();
    }

    static GrantedAuthority authority(Role role) {
        return new SimpleGrantedAuthority(PREFIX + role);
    }
}
