package org.palsyscreen.api.keys;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.palsyscreen.access.CurrentUser;
import org.palsyscreen.api.ApiKey;
import org.palsyscreen.api.ApiKeyCreation;
import org.palsyscreen.api.ApiKeyCreation.Created;
import org.palsyscreen.api.ApiKeyCreation.Refusal;
import org.palsyscreen.api.ApiKeyCreation.Refused;
import org.palsyscreen.api.ApiKeyService;
import org.palsyscreen.api.NewApiKey;
import org.palsyscreen.audit.AuditAction;
import org.palsyscreen.audit.AuditLog;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

@Service
@Transactional
class KeyAdministration implements ApiKeyService {
    private static final Pattern NAME = Pattern.compile("[a-z0-9._-]{2," + NewApiKey.MAX_NAME + "}");
    private final StoredKeys keys;
    private final AuditLog audit;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    KeyAdministration(StoredKeys keys, AuditLog audit, CurrentUser currentUser, Clock clock) {
        this.keys = keys;
        this.audit = audit;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ApiKey> page(int offset, int limit) {
        return keys.page(offset, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public int count() {
        return keys.count();
    }

    @Override
    public ApiKeyCreation create(NewApiKey wanted) {
        var now = now();
        if (!NAME.matcher(wanted.name()).matches()) {
            return new Refused(Refusal.INVALID_NAME);
        }
        if (wanted.scopes().isEmpty()) {
            return new Refused(Refusal.NO_SCOPE);
        }
        if (!wanted.expiresAt().isAfter(now)
                || wanted.expiresAt().isAfter(now.plus(NewApiKey.MAX_DAYS, ChronoUnit.DAYS))) {
            return new Refused(Refusal.INVALID_EXPIRY);
        }
        if (keys.nameTaken(wanted.name())) {
            return new Refused(Refusal.NAME_TAKEN);
        }
        var text = KeyText.random(random);
        var key = new ApiKey(
                text.id(),
                wanted.name(),
                wanted.scopes(),
                currentUser.username(),
                now,
                wanted.expiresAt().truncatedTo(ChronoUnit.MICROS),
                null,
                null,
                null);
        try {
            keys.insert(key, text.secretSha256());
        } catch (DuplicateKeyException anotherAdministratorWasFirst) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Refused(Refusal.NAME_TAKEN);
        }
        audit.record(
                AuditAction.API_KEY_CREATED,
                key.createdBy(),
                subject(key),
                key.scopes().stream().sorted().toList() + " until " + key.expiresAt());
        return new Created(key, text.text());
    }

    @Override
    public boolean revoke(String id) {
        var key = keys.find(id);
        var by = currentUser.username();
        if (key.isEmpty() || !keys.revoke(id, by, now())) {
            return false;
        }
        audit.record(AuditAction.API_KEY_REVOKED, by, subject(key.get().key()), "");
        return true;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String subject(ApiKey key) {
        return "api-key/" + key.name();
    }
}
