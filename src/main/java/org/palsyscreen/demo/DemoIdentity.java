package org.palsyscreen.demo;

import java.util.concurrent.Callable;
import org.palsyscreen.access.Role;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** Runs code under the name of a demonstration user. */
final class DemoIdentity {
    private DemoIdentity() {}

    static <T> T as(String username, Role role, Callable<T> code) throws Exception {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                username, null, AuthorityUtils.createAuthorityList("ROLE_" + role)));
        SecurityContextHolder.setContext(context);
        try {
            return code.call();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
