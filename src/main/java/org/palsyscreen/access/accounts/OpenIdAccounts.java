package org.palsyscreen.access.accounts;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.access.LoginTrouble;
import org.palsyscreen.access.Role;
import org.palsyscreen.audit.AuditAction;
import org.palsyscreen.audit.AuditLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts of users who sign in at an OpenID Connect provider. They are known by issuer and subject, never by name: no
 * provider can take over a user who is here already.
 */
@Service
@Transactional
class OpenIdAccounts {
    private final AppUsers users;
    private final AuditLog audit;
    private final Clock clock;

    /** Whether a user may enter. */
    sealed interface Entry {
        record Open(SignedInUser account) implements Entry {}

        record Closed(LoginTrouble trouble) implements Entry {}
    }

    OpenIdAccounts(AppUsers users, AuditLog audit, Clock clock) {
        this.users = users;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes the user at the first sign-in and brings name and role up to date at each.
     *
     * @param wantedUsername used for a new user, changed where it is taken or has other characters than a user name may
     * @param role null when the provider gives none
     */
    Entry enter(String issuer, String subject, String wantedUsername, String displayName, @Nullable Role role) {
        var known = users.findByOpenidIssuerAndOpenidSubject(issuer, subject).orElse(null);
        var username = known == null ? UserNames.from(wantedUsername) : known.getId();
        if (role == null) {
            return closed(LoginTrouble.NO_ROLE, username, "OpenID Connect: no role");
        }
        if (known != null && !known.enabled()) {
            return closed(LoginTrouble.DISABLED, username, "OpenID Connect: disabled");
        }
        var shown = UserNames.shown(displayName, username);
        var user = known == null ? create(issuer, subject, username, shown, role) : update(known, shown, role);
        var account = SignedInUser.of(users.saveAndFlush(user).account());
        if (known == null) {
            note(AuditAction.USER_CREATED, account.username(), "role " + role + " by OpenID Connect, " + issuer);
        }
        audit.record(AuditAction.LOGIN, account.username(), null, "OpenID Connect");
        return new Entry.Open(account);
    }

    private AppUser create(String issuer, String subject, String wanted, String displayName, Role role) {
        var free = IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> UserNames.numbered(wanted, n))
                .filter(name -> !users.existsById(name))
                .findFirst()
                .orElseThrow();
        return AppUser.external(
                free, displayName, role, issuer, subject, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private AppUser update(AppUser known, String displayName, Role role) {
        if (known.role() != role) {
            known.assign(role);
            note(AuditAction.USER_CHANGED, known.getId(), "role " + role + " by OpenID Connect");
        }
        known.rename(displayName);
        return known;
    }

    private Entry closed(LoginTrouble trouble, String username, String detail) {
        audit.record(AuditAction.LOGIN_FAILED, username, null, detail);
        return new Entry.Closed(trouble);
    }

    private void note(AuditAction action, String username, String detail) {
        audit.record(action, username, "user/" + username, detail);
    }
}
