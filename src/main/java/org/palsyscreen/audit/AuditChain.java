package org.palsyscreen.audit;

import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;

/** Reads and checks the audit chain. */
@PreAuthorize("hasRole('AUDITOR')")
public interface AuditChain {
    AuditHead head();

    /**
     * Recomputes every hash from the first entry on.
     *
     * @param known a head seen earlier that must still be part of the chain; without one, only the head kept in the
     *     database guards against entries cut off at the end
     */
    AuditVerdict verify(Optional<AuditHead> known, Watcher watcher);

    /** As {@link #verify(Optional, Watcher)}, to the end and unwatched. */
    AuditVerdict verify(Optional<AuditHead> known);

    /** Follows a check, which takes about a second per 100,000 entries. */
    @FunctionalInterface
    interface Watcher {
        /**
         * Called now and then on the checking thread.
         *
         * @param last number of the last entry of the chain as it was when the check began
         * @return false to have the check stopped
         */
        boolean goOn(long checked, long last);
    }
}
