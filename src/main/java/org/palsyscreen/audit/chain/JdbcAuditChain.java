package org.palsyscreen.audit.chain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.audit.AuditChain;
import org.palsyscreen.audit.AuditHead;
import org.palsyscreen.audit.AuditVerdict;
import org.palsyscreen.audit.AuditVerdict.Broken;
import org.palsyscreen.audit.AuditVerdict.Flaw;
import org.palsyscreen.audit.AuditVerdict.Intact;
import org.palsyscreen.audit.AuditVerdict.Stopped;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The chain of one database. */
@Component
public class JdbcAuditChain implements AuditChain {
    private static final int BATCH = 1000;
    private final JdbcClient jdbc;

    public JdbcAuditChain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public AuditHead head() {
        return jdbc.sql("select number, hash from audit_head where id = 1")
                .query((row, n) -> new AuditHead(row.getLong(1), row.getString(2)))
                .single();
    }

    /** Repeatable read: entries appended meanwhile are neither in the chain nor in the head that is compared. */
    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public AuditVerdict verify(Optional<AuditHead> known) {
        return verify(known, (checked, of) -> true);
    }

    /** Repeatable read: see {@link #verify(Optional)}. */
    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public AuditVerdict verify(Optional<AuditHead> known, Watcher watcher) {
        var kept = head();
        var last = AuditHead.EMPTY;
        for (var batch = after(last); !batch.isEmpty(); batch = after(last)) {
            for (var entry : batch) {
                var flaw = flaw(last, entry, known);
                if (flaw != null) {
                    return new Broken(last.sequence() + 1, flaw);
                }
                last = new AuditHead(entry.number(), entry.hash());
            }
            if (!watcher.goOn(last.sequence(), kept.sequence())) {
                return new Stopped();
            }
        }
        if (last.sequence() < Math.max(kept.sequence(), known.orElse(last).sequence())) {
            return new Broken(last.sequence() + 1, Flaw.TRUNCATED);
        }
        return last.equals(kept) ? new Intact(last) : new Broken(last.sequence(), Flaw.CHANGED);
    }

    private static @Nullable Flaw flaw(AuditHead before, AuditEntry entry, Optional<AuditHead> known) {
        if (entry.number() != before.sequence() + 1) {
            return Flaw.MISSING;
        }
        if (!entry.previousHash().equals(before.hash())) {
            return Flaw.UNLINKED;
        }
        boolean rewritten = known.isPresent()
                && known.get().sequence() == entry.number()
                && !known.get().hash().equals(entry.hash());
        return rewritten || !entry.computeHash().equals(entry.hash()) ? Flaw.CHANGED : null;
    }

    private List<AuditEntry> after(AuditHead head) {
        return jdbc.sql("select * from audit_entry where number > ? order by number limit " + BATCH)
                .param(head.sequence())
                .query(AuditEntry::read)
                .list();
    }
}
