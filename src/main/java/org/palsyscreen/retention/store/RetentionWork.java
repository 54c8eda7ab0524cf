package org.palsyscreen.retention.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.palsyscreen.audit.AuditAction;
import org.palsyscreen.audit.AuditLog;
import org.palsyscreen.retention.RetentionNotice;
import org.palsyscreen.retention.RetentionNotice.State;
import org.palsyscreen.retention.RetentionRule;
import org.palsyscreen.retention.RetentionRun;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases what was announced and is still due, one person a transaction, then announces what has become due. After a kill
 * the next run goes on where this one was.
 */
@Component
class RetentionWork {
    private static final int BATCH = 200;

    private final StoredRules rules;
    private final StoredNotices notices;
    private final StoredPersons persons;
    private final StoredHolds holds;
    private final Eraser eraser;
    private final AuditLog audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RetentionWork(
            StoredRules rules,
            StoredNotices notices,
            StoredPersons persons,
            StoredHolds holds,
            Eraser eraser,
            AuditLog audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rules = rules;
        this.notices = notices;
        this.persons = persons;
        this.holds = holds;
        this.eraser = eraser;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param actor whose name stands in the audit chain */
    RetentionRun.Done run(String actor, RetentionRun.Watcher watcher) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int erased = 0;
        int spared = 0;
        boolean goOn = true;
        for (var ripe = notices.ripe(now, BATCH); goOn && !ripe.isEmpty(); ripe = notices.ripe(now, BATCH)) {
            for (long id : ripe) {
                var state = Objects.requireNonNull(transaction.execute(status -> settle(id, actor, now)));
                erased += state == State.ERASED ? 1 : 0;
                spared += state == State.ERASED ? 0 : 1;
                goOn = watcher.goOn(erased + spared, 0);
                if (!goOn) {
                    break;
                }
            }
        }
        return new RetentionRun.Done(goOn ? announce(actor, now, erased + spared, watcher) : 0, erased, spared);
    }

    private State settle(long id, String actor, Instant now) {
        var notice = notices.lock(id).orElse(null);
        if (notice == null) {
            return State.GONE;
        }
        var state = notice.patient() == null ? settleOrphan(notice, actor, now) : settlePerson(notice, actor, now);
        notices.settle(id, state, now);
        return state;
    }

    private State settlePerson(RetentionNotice notice, String actor, Instant now) {
        long patient = Objects.requireNonNull(notice.patient()).value();
        var person = persons.lock(patient).orElse(null);
        if (person == null) {
            return State.GONE;
        }
        if (holds.on(person).isPresent()) {
            return State.HELD;
        }
        if (persons.patient(patient).orElseThrow().merged() || !isDue(notices.newestOf(patient), now)) {
            return State.NOT_DUE;
        }
        eraser.erase(person, actor);
        return State.ERASED;
    }

    private State settleOrphan(RetentionNotice notice, String actor, Instant now) {
        long screening = Objects.requireNonNull(notice.screening()).value();
        if (!persons.lockOrphan(screening)) {
            return State.GONE;
        }
        if (holds.onScreening(screening).isPresent()) {
            return State.HELD;
        }
        if (!isDue(notices.takenAt(screening), now)) {
            return State.NOT_DUE;
        }
        eraser.eraseOrphan(screening, actor);
        return State.ERASED;
    }

    private boolean isDue(Instant newest, Instant now) {
        var cutoff = rules.current().cutoff(now);
        return cutoff != null && newest.isBefore(cutoff);
    }

    private int announce(String actor, Instant now, int settled, RetentionRun.Watcher watcher) {
        var rule = rules.current();
        var cutoff = rule.cutoff(now);
        if (cutoff == null) {
            return 0;
        }
        int announced = 0;
        long after = 0;
        for (var due = notices.duePatients(cutoff, after, BATCH);
                !due.isEmpty() && watcher.goOn(settled, announced);
                due = notices.duePatients(cutoff, after, BATCH)) {
            var batch = due;
            announced +=
                    Objects.requireNonNull(transaction.execute(status -> announcePatients(batch, rule, now, actor)));
            after = batch.getLast();
        }
        after = 0;
        for (var due = notices.dueOrphans(cutoff, after, BATCH);
                !due.isEmpty() && watcher.goOn(settled, announced);
                due = notices.dueOrphans(cutoff, after, BATCH)) {
            var batch = due;
            transaction.executeWithoutResult(status -> announceOrphans(batch, rule, now, actor));
            announced += batch.size();
            after = batch.getLast();
        }
        return announced;
    }

    private int announcePatients(List<Long> patients, RetentionRule rule, Instant now, String actor) {
        int announced = 0;
        for (long patient : patients) {
            var person = persons.lock(patient).orElse(null);
            if (person != null && holds.on(person).isEmpty()) {
                notices.announce(
                        patient,
                        null,
                        notices.newestOf(patient),
                        person.screenings().size(),
                        now,
                        eraseFrom(rule, now));
                announced++;
            }
        }
        note(actor, announced, "persons", eraseFrom(rule, now));
        return announced;
    }

    private void announceOrphans(List<Long> screenings, RetentionRule rule, Instant now, String actor) {
        for (long screening : screenings) {
            notices.announce(null, screening, notices.takenAt(screening), 1, now, eraseFrom(rule, now));
        }
        note(actor, screenings.size(), "screenings without a patient", eraseFrom(rule, now));
    }

    private void note(String actor, int announced, String of, Instant eraseFrom) {
        if (announced > 0) {
            audit.record(
                    AuditAction.RETENTION_ANNOUNCED, actor, null, announced + " " + of + ", erased from " + eraseFrom);
        }
    }

    private static Instant eraseFrom(RetentionRule rule, Instant now) {
        return now.plus(Duration.ofDays(rule.noticeDays()));
    }
}
