package org.palsyscreen.settings.store;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.access.CurrentUser;
import org.palsyscreen.analysis.PalsyClassifier;
import org.palsyscreen.analysis.Thresholds;
import org.palsyscreen.audit.AuditAction;
import org.palsyscreen.audit.AuditLog;
import org.palsyscreen.settings.ThresholdChange;
import org.palsyscreen.settings.ThresholdEffect;
import org.palsyscreen.settings.ThresholdSaving;
import org.palsyscreen.settings.ThresholdSaving.Refusal;
import org.palsyscreen.settings.ThresholdSettings;
import org.palsyscreen.settings.ThresholdState;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class ThresholdAdministration implements ThresholdSettings {
    private final StoredThresholds stored;
    private final ReviewedScores scores;
    private final PalsyClassifier classifier;
    private final AuditLog audit;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ThresholdAdministration(
            StoredThresholds stored,
            ReviewedScores scores,
            PalsyClassifier classifier,
            AuditLog audit,
            CurrentUser currentUser,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.stored = stored;
        this.scores = scores;
        this.classifier = classifier;
        this.audit = audit;
        this.currentUser = currentUser;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    @Transactional(readOnly = true)
    public ThresholdState state() {
        return read();
    }

    @Override
    @Transactional(readOnly = true)
    public ThresholdEffect effect(Thresholds proposed) {
        var now = read().inEffect();
        return scores.effect(now == null ? proposed : now, proposed);
    }

    /** Not transactional as a whole: the change has to be committed before it is forgotten what held until then. */
    @Override
    public ThresholdSaving save(int version, @Nullable Thresholds wanted, String reason) {
        var why = reason.strip();
        if (why.isEmpty()) {
            return new ThresholdSaving.Refused(Refusal.NO_REASON);
        }
        if (why.length() > ThresholdChange.MAX_REASON) {
            return new ThresholdSaving.Refused(Refusal.REASON_TOO_LONG);
        }
        try {
            return Objects.requireNonNull(transaction.execute(status -> change(version, wanted, why)));
        } catch (DuplicateKeyException anotherAdministratorWasFirst) {
            return new ThresholdSaving.Overtaken(stored.last().orElseThrow());
        } finally {
            stored.forget();
        }
    }

    private ThresholdSaving change(int version, @Nullable Thresholds wanted, String reason) {
        var before = read();
        if (before.version() != version) {
            return new ThresholdSaving.Overtaken(stored.last().orElseThrow());
        }
        if (Objects.equals(before.set(), wanted)) {
            return new ThresholdSaving.Refused(Refusal.NOTHING_CHANGES);
        }
        var change = new ThresholdChange(
                version + 1,
                wanted,
                before.inEffect(),
                currentUser.username(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                reason);
        stored.insert(change);
        audit.record(
                AuditAction.THRESHOLDS_CHANGED,
                change.by(),
                "settings/thresholds",
                inWords(before.set(), before.own()) + " -> " + inWords(wanted, before.own()));
        return new ThresholdSaving.Saved(new ThresholdState(change.version(), wanted, before.own()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<ThresholdChange> changes(int offset, int limit) {
        return stored.page(offset, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public int changeCount() {
        return stored.count();
    }

    private ThresholdState read() {
        var last = stored.last();
        return new ThresholdState(
                last.map(ThresholdChange::version).orElse(0),
                last.map(ThresholdChange::set).orElse(null),
                classifier.defaultThresholds().orElse(null));
    }

    private static String inWords(@Nullable Thresholds set, @Nullable Thresholds own) {
        if (set != null) {
            return set.lower() + " and " + set.upper();
        }
        return own == null ? "the model's own" : "the model's own (" + own.lower() + " and " + own.upper() + ")";
    }
}
