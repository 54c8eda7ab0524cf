package org.palsyscreen.access.accounts;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.palsyscreen.access.Role;
import org.palsyscreen.audit.AuditAction;
import org.palsyscreen.audit.AuditLog;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the first person in. The password goes to the console only, never through the log, which may be kept. */
@Component
@Profile("!demo")
class FirstAdministrator implements ApplicationRunner {
    static final String USERNAME = "admin";
    private final AppUsers users;
    private final PasswordHashing hashing;
    private final AuditLog audit;
    private final Clock clock;

    FirstAdministrator(AppUsers users, PasswordHashing hashing, AuditLog audit, Clock clock) {
        this.users = users;
        this.hashing = hashing;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (users.count() > 0) {
            return;
        }
        var password = hashing.oneTimePassword();
        users.saveAndFlush(new AppUser(
                USERNAME,
                "Administrator",
                Role.ADMINISTRATOR,
                hashing.hash(password),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
        audit.record(AuditAction.USER_CREATED, "system", "user/" + USERNAME, "first administrator");
        System.out.printf("""

                ================================================================
                  PalsyScreen has no users yet. The first administrator:

                      user name           %s
                      one-time password   %s

                  It is shown only now and must be changed at the first login.
                ================================================================

                """, USERNAME, password);
    }
}
