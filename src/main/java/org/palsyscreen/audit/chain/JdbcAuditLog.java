package org.palsyscreen.audit.chain;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.audit.AuditAction;
import org.palsyscreen.audit.AuditLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class JdbcAuditLog implements AuditLog {
    private static final int MAX_ACTOR = 64;
    private static final int MAX_SUBJECT = 128;
    private static final int MAX_DETAIL = 2000;
    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcAuditLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AuditAction action, String actor, @Nullable String subject, String detail) {
        record Head(long number, String hash) {}
        var head = jdbc.sql("select number, hash from audit_head where id = 1 for update")
                .query((row, n) -> new Head(row.getLong(1), row.getString(2)))
                .single();
        // the database keeps microseconds; the hash must be of what comes back
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var entry = AuditEntry.following(
                head.number(),
                head.hash(),
                at,
                clean(actor, MAX_ACTOR),
                action.name(),
                subject == null ? null : clean(subject, MAX_SUBJECT),
                clean(detail, MAX_DETAIL));
        jdbc.sql("""
                insert into audit_entry (number, at, actor, action, subject, detail, previous_hash, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(entry.number())
                .param(entry.at().atOffset(ZoneOffset.UTC))
                .param(entry.actor())
                .param(entry.action())
                .param(entry.subject())
                .param(entry.detail())
                .param(entry.previousHash())
                .param(entry.hash())
                .update();
        jdbc.sql("update audit_head set number = ?, hash = ? where id = 1")
                .params(entry.number(), entry.hash())
                .update();
    }

    /** What was typed by strangers ends up here: without control characters, unpaired surrogates or excess length. */
    private static String clean(String text, int maxLength) {
        var cleaned = text.replaceAll("[\\p{Cntrl}\\p{Cs}]", " ");
        return cleaned.length() <= maxLength
                ? cleaned
                : cleaned.substring(0, maxLength - 3).replaceAll("\\p{Cs}", "") + "...";
    }
}
