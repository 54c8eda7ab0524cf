package org.palsyscreen.storage;

import java.util.function.Predicate;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A change of something whose changes are numbered rows. It needs a reason, and of two that were made from the same state the
 * first one counts: the other finds its number taken.
 */
@Component
public class ReasonedChange {
    /** Longest reason, in characters. */
    public static final int MAX_REASON = 500;

    private final TransactionTemplate transaction;

    ReasonedChange(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * @param change carried out in a transaction of its own with the cleaned reason; tells whether anything was changed
     * @return false without a reason, with one too long, when somebody else was faster, and when the change says so
     */
    public boolean make(String reason, Predicate<String> change) {
        var why = StorableText.of(reason.strip());
        if (why.isEmpty() || why.length() > MAX_REASON) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> change.test(why)));
        } catch (DuplicateKeyException anotherAdministratorWasFirst) {
            return false;
        }
    }
}
