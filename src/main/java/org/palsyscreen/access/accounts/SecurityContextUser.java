package org.palsyscreen.access.accounts;

import java.util.List;
import org.palsyscreen.access.CurrentUser;
import org.palsyscreen.access.Role;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Reads the signed-in user from Spring Security's context. */
@Component
class SecurityContextUser implements CurrentUser {
    @Override
    public String username() {
        return authentication().getName();
    }

    @Override
    public String displayName() {
        return authentication().getPrincipal() instanceof SignedInUser user ? user.displayName() : username();
    }

    @Override
    public Role role() {
        if (authentication().getPrincipal() instanceof SignedInUser user) {
            return user.role();
        }
        return List.of(Role.values()).reversed().stream()
                .filter(this::may)
                .findFirst()
                .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("has no role"));
    }

    @Override
    public boolean may(Role role) {
        var granted = authentication().getAuthorities();
        return SignedInUser.authorities(Role.ADMINISTRATOR).stream()
                .skip(role.ordinal())
                .anyMatch(granted::contains);
    }

    @Override
    public boolean mustChangePassword() {
        return authentication().getPrincipal() instanceof SignedInUser user && user.mustChangePassword();
    }

    private static Authentication authentication() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || authentication instanceof AnonymousAuthenticationToken) {
            throw new AuthenticationCredentialsNotFoundException("nobody is signed in");
        }
        return authentication;
    }
}
