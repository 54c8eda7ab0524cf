package org.palsyscreen.storage;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Copies the database file. H2's own {@code backup to} was tried and is not used: copies that it made while others wrote
 * lacked pictures that their rows spoke of.
 */
public interface DatabaseCopy {
    /** Whether the database is a file of this application. */
    boolean here();

    /**
     * Everybody else waits while the file is copied. To be called outside of transactions.
     *
     * @param target ends with {@code .mv.db}
     * @throws IOException when it cannot be written; nothing has changed then
     */
    DatabaseFileOutcome copyTo(Path target) throws IOException;
}
