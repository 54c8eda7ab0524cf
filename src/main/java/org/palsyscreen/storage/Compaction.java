package org.palsyscreen.storage;

/** Rewrites the database file with what is in use, so that nothing of what was erased stays in it. */
public interface Compaction {
    CompactionState state();

    /** To be called in the transaction that erases. */
    void want();

    /**
     * Rewrites the file. Everybody else waits meanwhile: a second, or some for every gigabyte. To be called outside of
     * transactions.
     */
    DatabaseFileOutcome compact();
}
