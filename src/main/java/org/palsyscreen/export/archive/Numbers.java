package org.palsyscreen.export.archive;

import org.palsyscreen.storage.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Hands out numbers of screenings from the sequence that recording uses too. Each value of it stands for the block of 50
 * numbers that ends with it; the first value, 1, for itself alone.
 */
final class Numbers {
    private static final int BLOCK = 50;

    private final JdbcClient jdbc;
    private final String nextBlock;
    private long next = 1;
    private long last;

    Numbers(JdbcClient jdbc, Database database) {
        this.jdbc = jdbc;
        nextBlock = database.nextValueOf("screening_seq");
    }

    long next() {
        if (next > last) {
            take();
        }
        return next++;
    }

    /** Leaves all numbers up to this one to those who brought them along. */
    void leave(long highest) {
        while (last < highest) {
            take();
        }
    }

    private void take() {
        last = jdbc.sql(nextBlock).query(Long.class).single();
        next = last == 1 ? 1 : last - BLOCK + 1;
    }
}
