package org.palsyscreen.access.accounts;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    public boolean signedIn() {
        return present(SecurityContextHolder.getContext().getAuthentication());
    }

    @Override
    public String username() {
        return authentication().getName();
    }

    @Override
    public String displayName() {
        var user = SignedInUser.behind(authentication());
        return user == null ? username() : user.displayName();
    }

    @Override
    public Role role() {
        var user = SignedInUser.behind(authentication());
        if (user != null) {
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
        return Stream.of(Role.values())
                .filter(having -> having.included().contains(role))
                .map(SignedInUser::authority)
                .anyMatch(granted::contains);
    }

    @Override
    public boolean mustChangePassword() {
        var user = SignedInUser.behind(authentication());
        return user != null && user.mustChangePassword();
    }

    @Override
    public boolean external() {
        return authentication().getPrincipal() instanceof OpenIdUser;
    }

    private static Authentication authentication() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !present(authentication)) {
            throw new AuthenticationCredentialsNotFoundException("nobody is signed in");
        }
        return authentication;
    }

    private static boolean present(@Nullable Authentication authentication) {
        return authentication != null && !(authentication instanceof AnonymousAuthenticationToken);
    }
}
