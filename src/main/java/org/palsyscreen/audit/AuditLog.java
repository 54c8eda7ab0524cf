package org.palsyscreen.audit;

import org.jspecify.annotations.Nullable;

/** Appends to the audit chain. */
public interface AuditLog {
    /**
     * Appends one entry inside the caller's transaction, so that neither the act nor its trace can exist alone. Entries
     * are numbered without gaps, so the chain's head stays locked until that transaction ends: call this last.
     *
     * @param actor user name of who acted, as typed for a failed login
     * @param subject what was acted on, such as {@code screening/17} or {@code user/anna}; null when the action says it
     * @param detail a short English note, no patient reference; may be empty
     */
    void record(AuditAction action, String actor, @Nullable String subject, String detail);
}
