package org.palsyscreen.settings.store;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.access.CurrentUser;
import org.palsyscreen.analysis.PictureLimits;
import org.palsyscreen.audit.AuditAction;
import org.palsyscreen.audit.AuditLog;
import org.palsyscreen.settings.PictureLimit;
import org.palsyscreen.settings.PictureLimitChange;
import org.palsyscreen.settings.PictureLimitEffect;
import org.palsyscreen.settings.PictureLimitSettings;
import org.palsyscreen.storage.ReasonedChange;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class PictureLimitAdministration implements PictureLimitSettings {
    private final StoredPictureLimits stored;
    private final PictureLimits configured;
    private final AuditLog audit;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final ReasonedChange reasoned;

    PictureLimitAdministration(
            StoredPictureLimits stored,
            PictureLimits configured,
            AuditLog audit,
            CurrentUser currentUser,
            Clock clock,
            ReasonedChange reasoned) {
        this.stored = stored;
        this.configured = configured;
        this.audit = audit;
        this.currentUser = currentUser;
        this.clock = clock;
        this.reasoned = reasoned;
    }

    @Override
    public PictureLimits inEffect() {
        return stored.newest(1).stream()
                .findFirst()
                .map(PictureLimitChange::set)
                .orElse(configured);
    }

    @Override
    public PictureLimits configured() {
        return configured;
    }

    @Override
    @Transactional(readOnly = true)
    public PictureLimitEffect effect(PictureLimits proposed) {
        return stored.effect(proposed);
    }

    /** Not transactional as a whole: the change has to be committed before it is forgotten what held until then. */
    @Override
    public boolean save(int version, @Nullable PictureLimits wanted, String reason) {
        boolean sensible = wanted == null
                || Arrays.stream(PictureLimit.values()).allMatch(limit -> limit.allows(limit.of(wanted)));
        boolean saved = sensible && reasoned.make(reason, why -> change(version, wanted, why));
        stored.forget();
        return saved;
    }

    private boolean change(int version, @Nullable PictureLimits wanted, String why) {
        var last = stored.newest(1).stream().findFirst();
        var set = last.map(PictureLimitChange::set).orElse(null);
        if (last.map(PictureLimitChange::version).orElse(0) != version || Objects.equals(set, wanted)) {
            return false;
        }
        stored.insert(new PictureLimitChange(
                version + 1, wanted, currentUser.username(), clock.instant().truncatedTo(ChronoUnit.MICROS), why));
        audit.record(
                AuditAction.PICTURE_LIMITS_CHANGED,
                currentUser.username(),
                "settings/picture-limits",
                inWords(set) + " -> " + inWords(wanted));
        return true;
    }

    private static String inWords(@Nullable PictureLimits limits) {
        return limits == null
                ? "as configured"
                : Arrays.stream(PictureLimit.values())
                        .map(limit -> String.format(Locale.ROOT, "%s %.1f", limit, limit.of(limits)))
                        .collect(Collectors.joining(", "));
    }

    @Override
    @Transactional(readOnly = true)
    public List<PictureLimitChange> changes(int limit) {
        return stored.newest(limit);
    }
}
