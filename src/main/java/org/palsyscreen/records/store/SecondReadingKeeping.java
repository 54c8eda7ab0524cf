package org.palsyscreen.records.store;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.palsyscreen.access.CurrentUser;
import org.palsyscreen.audit.AuditAction;
import org.palsyscreen.audit.AuditLog;
import org.palsyscreen.records.ReaderAgreement;
import org.palsyscreen.records.SecondReadingRule;
import org.palsyscreen.records.SecondReadingRuleChange;
import org.palsyscreen.records.SecondReadings;
import org.palsyscreen.storage.ReasonedChange;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class SecondReadingKeeping implements SecondReadings {
    private final StoredReadings readings;
    private final AuditLog audit;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final ReasonedChange reasoned;

    SecondReadingKeeping(
            StoredReadings readings, AuditLog audit, CurrentUser currentUser, Clock clock, ReasonedChange reasoned) {
        this.readings = readings;
        this.audit = audit;
        this.currentUser = currentUser;
        this.clock = clock;
        this.reasoned = reasoned;
    }

    @Override
    @Transactional(readOnly = true)
    public SecondReadingRule rule() {
        return readings.rule();
    }

    @Override
    @Transactional(readOnly = true)
    public List<SecondReadingRuleChange> changes(int limit) {
        return readings.changes(limit);
    }

    @Override
    public boolean save(int version, SecondReadingRule rule, String reason) {
        return reasoned.make(reason, why -> change(version, rule, why));
    }

    private boolean change(int version, SecondReadingRule rule, String why) {
        var last = readings.changes(1).stream().findFirst();
        var before = readings.rule();
        if (last.map(SecondReadingRuleChange::version).orElse(0) != version || before.equals(rule)) {
            return false;
        }
        readings.insert(new SecondReadingRuleChange(
                version + 1, rule, currentUser.username(), clock.instant().truncatedTo(ChronoUnit.MICROS), why));
        audit.record(
                AuditAction.SECOND_READING_CHANGED,
                currentUser.username(),
                "settings/second-reading",
                inWords(before) + " -> " + inWords(rule));
        return true;
    }

    private static String inWords(SecondReadingRule rule) {
        return rule.which() + " and " + rule.percentOfOthers() + " % of others";
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ReaderAgreement> agreement(Instant from, Instant before) {
        var cells = readings.pairs(from, before);
        return cells.isEmpty() ? Optional.empty() : Optional.of(new ReaderAgreement(cells));
    }
}
