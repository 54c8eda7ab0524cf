package org.palsyscreen.api.requests;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.screening.ScreeningId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Remembers requests by their Idempotency-Key, so that one that is sent again does not screen again. */
@Component
class RequestLedger {
    static final Duration REMEMBERED = Duration.ofDays(1);
    /** Longer than any screening takes: after it, the process that worked on the request is taken for dead. */
    static final Duration LOST = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RequestLedger(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Known(
            String requestSha256,
            String attempt,
            Instant startedAt,
            @Nullable Long screening) {}

    /** In a transaction of its own, so that a repetition sees it at once. */
    Claim claim(String keyId, String idempotencyKey, String requestSha256) {
        try {
            return transaction.execute(status -> tryToClaim(keyId, idempotencyKey, requestSha256));
        } catch (DuplicateKeyException repetitionWasFirst) {
            return transaction.execute(status -> find(keyId, idempotencyKey)
                    .map(known -> answer(known, requestSha256))
                    .orElseGet(Claim.Running::new));
        }
    }

    /** In the transaction that records the screening: fails it by {@link TakenOver} when this attempt came too late. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void complete(String keyId, String idempotencyKey, String attempt, ScreeningId screening) {
        int changed = jdbc.sql("""
                update api_request set screening_id = ?
                where api_key_id = ? and idempotency_key = ? and attempt = ? and screening_id is null""")
                .params(screening.value(), keyId, idempotencyKey, attempt)
                .update();
        if (changed != 1) {
            throw new TakenOver();
        }
    }

    /** Forgets an attempt that led to no screening, so that the request may come again. */
    @Transactional
    public void release(String keyId, String idempotencyKey, String attempt) {
        jdbc.sql("""
                delete from api_request
                where api_key_id = ? and idempotency_key = ? and attempt = ? and screening_id is null""").params(keyId, idempotencyKey, attempt).update();
    }

    private Claim tryToClaim(String keyId, String idempotencyKey, String requestSha256) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        jdbc.sql("delete from api_request where started_at < ?")
                .param(now.minus(REMEMBERED).atOffset(ZoneOffset.UTC))
                .update();
        var before = find(keyId, idempotencyKey);
        if (before.isPresent() && !lost(before.get(), now)) {
            return answer(before.get(), requestSha256);
        }
        before.ifPresent(lost -> release(keyId, idempotencyKey, lost.attempt()));
        var attempt = UUID.randomUUID().toString();
        jdbc.sql("""
                insert into api_request (api_key_id, idempotency_key, request_sha256, attempt, started_at)
                values (?, ?, ?, ?, ?)""")
                .params(keyId, idempotencyKey, requestSha256, attempt, now.atOffset(ZoneOffset.UTC))
                .update();
        return new Claim.Fresh(attempt);
    }

    private Optional<Known> find(String keyId, String idempotencyKey) {
        return jdbc.sql("""
                select request_sha256, attempt, started_at, screening_id from api_request
                where api_key_id = ? and idempotency_key = ?""")
                .params(keyId, idempotencyKey)
                .query((row, n) -> new Known(
                        row.getString("request_sha256"),
                        row.getString("attempt"),
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        row.getObject("screening_id", Long.class)))
                .optional();
    }

    private static boolean lost(Known known, Instant now) {
        return known.screening() == null && known.startedAt().plus(LOST).isBefore(now);
    }

    private static Claim answer(Known known, String requestSha256) {
        if (!known.requestSha256().equals(requestSha256)) {
            return new Claim.Different();
        }
        return known.screening() == null ? new Claim.Running() : new Claim.Done(new ScreeningId(known.screening()));
    }
}
