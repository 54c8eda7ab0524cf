package org.palsyscreen.access.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Slows down guessing: five failures lock a user name for 60 s, and each further one for twice as long, up to 15 min.
 * Counts by the name as typed, so that names with and without a user cannot be told apart. Kept in the database: a restart
 * does not forget, and all instances count together.
 */
@Component
class Lockout {
    static final int FREE_FAILURES = 5;
    private static final Duration FIRST = Duration.ofSeconds(60);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    /** After a day of peace a name starts afresh. */
    private static final Duration MEMORY = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    private record Attempts(int failures, Instant last, Instant lockedUntil) {}

    Lockout(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        // of its own: a failure counts even where the attempt's own transaction is rolled back
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /**
     * Counts an attempt as failed before its password is looked at, so that guesses made at the same moment count too;
     * {@link #succeeded} takes it back.
     *
     * @return until when the name is locked; empty when the attempt may go on
     */
    Optional<Instant> begin(String username) {
        var name = sha256(username);
        while (true) {
            try {
                return transaction.execute(status -> count(name));
            } catch (DuplicateKeyException meanwhile) {
                // the first two failures of a name came at once: now there is a row to wait for
                continue;
            }
        }
    }

    void succeeded(String username) {
        transaction.executeWithoutResult(status -> jdbc.sql("delete from login_failures where name_sha256 = ?")
                .param(sha256(username))
                .update());
    }

    private Optional<Instant> count(String name) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var row = jdbc.sql(
                        "select failures, last_at, locked_until from login_failures where name_sha256 = ? for update")
                .param(name)
                .query((found, n) -> new Attempts(
                        found.getInt("failures"),
                        found.getObject("last_at", OffsetDateTime.class).toInstant(),
                        found.getObject("locked_until", OffsetDateTime.class).toInstant()))
                .optional();
        var known = row.filter(attempts -> !attempts.last().plus(MEMORY).isBefore(now));
        if (known.isPresent() && now.isBefore(known.get().lockedUntil())) {
            return Optional.of(known.get().lockedUntil());
        }
        int failures = known.map(Attempts::failures).orElse(0) + 1;
        store(name, row.isPresent(), new Attempts(failures, now, now.plus(lock(failures))));
        return Optional.empty();
    }

    private void store(String name, boolean exists, Attempts attempts) {
        if (!exists) {
            jdbc.sql("delete from login_failures where last_at < ?")
                    .param(utc(attempts.last().minus(MEMORY)))
                    .update();
        }
        var sql = exists
                ? "update login_failures set failures = ?, last_at = ?, locked_until = ? where name_sha256 = ?"
                : "insert into login_failures (failures, last_at, locked_until, name_sha256) values (?, ?, ?, ?)";
        jdbc.sql(sql)
                .params(attempts.failures(), utc(attempts.last()), utc(attempts.lockedUntil()), name)
                .update();
    }

    private static Duration lock(int failures) {
        if (failures < FREE_FAILURES) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures - FREE_FAILURES, 10);
        var wanted = FIRST.multipliedBy(1L << doublings);
        return wanted.compareTo(LONGEST) < 0 ? wanted : LONGEST;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String sha256(String username) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(username.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
