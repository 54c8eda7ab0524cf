package org.palsyscreen.access.accounts;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.access.Role;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is read out of an OpenID Connect provider's claims.
 *
 * @param usernameClaim what user names here are made from; of an e-mail address only the part before the sign
 * @param displayNameClaim the name that is shown
 * @param rolesClaim roles or groups, as one text or a list; dots lead into nested claims: {@code realm_access.roles}
 * @param roles the values of that claim that give each role; a role without any is given by its own name in lower case
 */
@ConfigurationProperties("palsyscreen.openid")
record OpenIdSettings(
        @DefaultValue("preferred_username") String usernameClaim,
        @DefaultValue("name") String displayNameClaim,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue Map<Role, Set<String>> roles) {
    /** Of several roles the first of these is taken: a user has one. */
    private static final List<Role> PRECEDENCE =
            List.of(Role.ADMINISTRATOR, Role.REVIEWER, Role.OPERATOR, Role.AUDITOR);

    OpenIdSettings {
        var all = new EnumMap<Role, Set<String>>(Role.class);
        for (var role : Role.values()) {
            all.put(role, Set.copyOf(roles.getOrDefault(role, Set.of(role.name().toLowerCase(Locale.ROOT)))));
        }
        roles = Map.copyOf(all);
    }

    /** Empty when the claims give no role. */
    Optional<Role> role(Map<String, Object> claims) {
        var given = values(find(claims, rolesClaim));
        return PRECEDENCE.stream()
                .filter(role -> given.stream()
                        .anyMatch(value -> roles.getOrDefault(role, Set.of()).contains(value)))
                .findFirst();
    }

    Optional<String> username(Map<String, Object> claims) {
        return text(claims, usernameClaim);
    }

    Optional<String> displayName(Map<String, Object> claims) {
        return text(claims, displayNameClaim);
    }

    private static Optional<String> text(Map<String, Object> claims, String path) {
        return Optional.ofNullable(find(claims, path)).map(Object::toString).filter(text -> !text.isBlank());
    }

    private static List<String> values(@Nullable Object claim) {
        var values = claim instanceof Collection<?> several ? several.stream() : Stream.ofNullable(claim);
        return values.map(String::valueOf).toList();
    }

    /** A claim whose very name has dots in it comes before a nested one. */
    private static @Nullable Object find(Map<?, ?> claims, String path) {
        if (claims.containsKey(path)) {
            return claims.get(path);
        }
        int dot = path.indexOf('.');
        return dot > 0 && claims.get(path.substring(0, dot)) instanceof Map<?, ?> nested
                ? find(nested, path.substring(dot + 1))
                : null;
    }
}
