package org.palsyscreen.access.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.palsyscreen.access.OpenSession;
import org.palsyscreen.access.SessionService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which sessions are open, for all instances. The sessions themselves stay where they began; this is what each request is
 * checked against, so that a session can be ended from anywhere.
 */
@Component
@Transactional
class SessionRegister {
    /** A use is written down when the last one written is this old: lists are exact enough, and writes are few. */
    static final Duration GRAIN = Duration.ofSeconds(15);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration idle;

    private record Standing(Instant lastUsed, String role, boolean enabled, boolean mustChangePassword) {}

    /** @param idle after which a session that nobody uses has ended */
    SessionRegister(JdbcClient jdbc, Clock clock, @Value("${server.servlet.session.timeout}") Duration idle) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.idle = idle;
    }

    String open(String username, String device, String address) {
        var now = now();
        jdbc.sql("delete from user_session where last_used_at <= ?")
                .param(now.minus(idle))
                .update();
        var id = UUID.randomUUID().toString();
        jdbc.sql("""
                insert into user_session (id, username, device, address, signed_in_at, last_used_at)
                values (?, ?, ?, ?, ?, ?)""").params(id, username, device, address, now, now).update();
        return id;
    }

    /**
     * Whether the session is still open and its account still is what it was at the sign-in.
     *
     * @param byUser false for requests that an open tab makes by itself
     */
    boolean use(String id, SignedInUser user, boolean byUser) {
        var standing = jdbc.sql("""
                select s.last_used_at, u.role, u.enabled, u.must_change_password
                from user_session s join app_user u on u.username = s.username where s.id = ?""")
                .param(id)
                .query((row, n) -> new Standing(
                        instant(row, "last_used_at"),
                        row.getString("role"),
                        row.getBoolean("enabled"),
                        row.getBoolean("must_change_password")))
                .optional();
        var now = now();
        boolean valid = standing.filter(found -> fits(found, user, now)).isPresent();
        if (!valid) {
            close(id);
        } else if (byUser && !standing.get().lastUsed().plus(GRAIN).isAfter(now.toInstant())) {
            jdbc.sql("update user_session set last_used_at = ? where id = ?")
                    .params(now, id)
                    .update();
        }
        return valid;
    }

    private boolean fits(Standing found, SignedInUser user, OffsetDateTime now) {
        return found.enabled()
                && found.role().equals(user.role().name())
                && (user.mustChangePassword() || !found.mustChangePassword())
                && found.lastUsed().plus(idle).isAfter(now.toInstant());
    }

    @Transactional(readOnly = true)
    List<OpenSession> of(String username, String currentId) {
        return jdbc.sql("""
                select * from user_session where username = ? and last_used_at > ?
                order by last_used_at desc, id fetch first %d rows only""".formatted(SessionService.MAX_LISTED))
                .params(username, now().minus(idle))
                .query((row, n) -> new OpenSession(
                        row.getString("id"),
                        row.getString("device"),
                        row.getString("address"),
                        instant(row, "signed_in_at"),
                        instant(row, "last_used_at"),
                        row.getString("id").equals(currentId)))
                .list();
    }

    void close(String id) {
        jdbc.sql("delete from user_session where id = ?").param(id).update();
    }

    boolean end(String username, String id) {
        return jdbc.sql("delete from user_session where username = ? and id = ?")
                        .params(username, id)
                        .update()
                > 0;
    }

    int endAll(String username) {
        return endAllBut(username, "");
    }

    int endAllBut(String username, String keptId) {
        return jdbc.sql("delete from user_session where username = ? and id <> ?")
                .params(username, keptId)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
