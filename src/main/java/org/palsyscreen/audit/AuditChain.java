package org.palsyscreen.audit;

import java.util.Optional;

/** Reads and checks the audit chain. */
public interface AuditChain {
    AuditHead head();

    /**
     * Recomputes every hash from the first entry on.
     *
     * @param known a head seen earlier that must still be part of the chain; without one, only the head kept in the
     *     database guards against entries cut off at the end
     */
    AuditVerdict verify(Optional<AuditHead> known);
}
