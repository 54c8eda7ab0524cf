package org.palsyscreen.retention.store;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.palsyscreen.access.CurrentUser;
import org.palsyscreen.audit.AuditAction;
import org.palsyscreen.audit.AuditLog;
import org.palsyscreen.retention.Retention;
import org.palsyscreen.retention.RetentionNotice;
import org.palsyscreen.retention.RetentionRule;
import org.palsyscreen.retention.RetentionRuleChange;
import org.palsyscreen.retention.RetentionRun;
import org.palsyscreen.storage.ReasonedChange;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class RetentionKeeping implements Retention {
    private final StoredRules rules;
    private final StoredNotices notices;
    private final OneRunAtATime runs;
    private final AuditLog audit;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final ReasonedChange reasoned;

    RetentionKeeping(
            StoredRules rules,
            StoredNotices notices,
            OneRunAtATime runs,
            AuditLog audit,
            CurrentUser currentUser,
            Clock clock,
            ReasonedChange reasoned) {
        this.rules = rules;
        this.notices = notices;
        this.runs = runs;
        this.audit = audit;
        this.currentUser = currentUser;
        this.clock = clock;
        this.reasoned = reasoned;
    }

    @Override
    @Transactional(readOnly = true)
    public RetentionRule rule() {
        return rules.current();
    }

    @Override
    @Transactional(readOnly = true)
    public int version() {
        return rules.last().map(RetentionRuleChange::version).orElse(0);
    }

    @Override
    @Transactional(readOnly = true)
    public int due(RetentionRule rule) {
        var cutoff = rule.cutoff(clock.instant());
        if (cutoff == null) {
            return 0;
        }
        int patients = notices.duePatients(cutoff, 0, MOST_COUNTED).size();
        return patients
                + notices.dueOrphans(cutoff, 0, MOST_COUNTED - patients + 1).size();
    }

    @Override
    public boolean save(int version, RetentionRule rule, String reason) {
        return rule.isValid() && reasoned.make(reason, why -> change(version, rule, why));
    }

    private boolean change(int version, RetentionRule rule, String why) {
        var before = rules.current();
        if (version() != version || before.equals(rule)) {
            return false;
        }
        rules.insert(new RetentionRuleChange(
                version + 1, rule, currentUser.username(), clock.instant().truncatedTo(ChronoUnit.MICROS), why));
        audit.record(
                AuditAction.RETENTION_CHANGED,
                currentUser.username(),
                "settings/retention",
                inWords(before) + " -> " + inWords(rule));
        return true;
    }

    private static String inWords(RetentionRule rule) {
        return rule.days() == null
                ? "kept for ever"
                : rule.days() + " days, announced " + rule.noticeDays() + " days before";
    }

    @Override
    @Transactional(readOnly = true)
    public List<RetentionRuleChange> changes(int limit) {
        return rules.newest(limit);
    }

    @Override
    @Transactional(readOnly = true)
    public List<RetentionNotice> announced(int offset, int limit) {
        return notices.announced(offset, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public int announcedCount() {
        return notices.announcedCount();
    }

    @Override
    @Transactional(readOnly = true)
    public List<RetentionNotice> settled(int offset, int limit) {
        return notices.settled(offset, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public int settledCount() {
        return notices.settledCount();
    }

    @Override
    public RetentionRun run(RetentionRun.Watcher watcher) {
        return runs.run(currentUser.username(), watcher);
    }
}
