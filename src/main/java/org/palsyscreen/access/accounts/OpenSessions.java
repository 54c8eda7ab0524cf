package org.palsyscreen.access.accounts;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Ends the sessions that a change of their account has made wrong: they carry an older version of it. */
@Component
class OpenSessions {
    private final Map<String, Integer> oldestValid = new ConcurrentHashMap<>();

    /** Called inside the transaction that changes the account; counts once that is committed. */
    void endOlderThan(String username, int version) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                oldestValid.merge(username, version, Math::max);
            }
        });
    }

    boolean valid(SignedInUser user) {
        return user.version() >= oldestValid.getOrDefault(user.username(), 0);
    }
}
