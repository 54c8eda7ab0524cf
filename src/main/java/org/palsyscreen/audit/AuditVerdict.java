package org.palsyscreen.audit;

/** What checking the chain found. */
public sealed interface AuditVerdict {
    /** Every entry follows from the one before it. */
    record Intact(AuditHead head) implements AuditVerdict {}

    /**
     * The chain was tampered with.
     *
     * @param sequence the first entry that does not fit
     */
    record Broken(long sequence, Flaw flaw) implements AuditVerdict {}

    /** Nobody wanted to know any more; nothing is said about the rest. */
    record Stopped() implements AuditVerdict {}

    enum Flaw {
        /** The entry's content does not match its hash. */
        CHANGED,
        /** The entry is not there, or entries were put in another order. */
        MISSING,
        /** The entry does not refer to the hash of the one before it. */
        UNLINKED,
        /** The chain ends before a head that is known to have existed. */
        TRUNCATED
    }
}
