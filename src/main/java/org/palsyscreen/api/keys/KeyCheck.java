package org.palsyscreen.api.keys;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.api.ApiKey;
import org.palsyscreen.api.keys.KeyVerdict.Accepted;
import org.palsyscreen.api.keys.KeyVerdict.Reason;
import org.palsyscreen.api.keys.KeyVerdict.Refused;
import org.palsyscreen.audit.AuditAction;
import org.palsyscreen.audit.AuditLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks at the key of every request in the database, so that a revoked one is refused at once, by every instance. */
@Component
@Transactional
public class KeyCheck {
    private static final Duration LAST_USED_STEP = Duration.ofMinutes(1);
    private final StoredKeys keys;
    private final AuditLog audit;
    private final Clock clock;

    KeyCheck(StoredKeys keys, AuditLog audit, Clock clock) {
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param sent what the client says is its key */
    public KeyVerdict check(String sent) {
        var text = KeyText.parse(sent);
        var stored = text.flatMap(key -> keys.find(key.id()).filter(known -> key.matches(known.secretSha256())));
        if (stored.isEmpty()) {
            return refuse(Reason.UNKNOWN, "nobody", null);
        }
        var key = stored.get().key();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return switch (key.state(now)) {
            case REVOKED -> refuse(Reason.REVOKED, ApiClient.PREFIX + key.name(), key);
            case EXPIRED -> refuse(Reason.EXPIRED, ApiClient.PREFIX + key.name(), key);
            case ACTIVE -> {
                noteUse(key, now);
                yield new Accepted(new ApiClient(key.id(), key.name(), key.scopes()));
            }
        };
    }

    /** Not with every request: a busy client would write all the time. */
    private void noteUse(ApiKey key, Instant now) {
        var last = key.lastUsedAt();
        if (last == null || !now.isBefore(last.plus(LAST_USED_STEP))) {
            keys.used(key.id(), now);
        }
    }

    private Refused refuse(Reason reason, String actor, @Nullable ApiKey key) {
        audit.record(AuditAction.API_KEY_REFUSED, actor, key == null ? null : "api-key/" + key.name(), reason.name());
        return new Refused(reason);
    }
}
