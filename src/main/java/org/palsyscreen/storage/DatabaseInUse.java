package org.palsyscreen.storage;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words that another PalsyScreen has the database file open, instead of a page of stack trace. */
class DatabaseInUse extends AbstractFailureAnalyzer<SQLException> {
    /** H2's DATABASE_ALREADY_OPEN_1. */
    private static final int ALREADY_OPEN = 90020;

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        if (cause.getErrorCode() != ALREADY_OPEN) {
            return null;
        }
        return new FailureAnalysis(
                "The database in the folder palsyscreen.data (default ./data) is open in another process: most likely"
                        + " PalsyScreen is running already.",
                "Use the running one, or end it first, or give this one a folder of its own:"
                        + " --palsyscreen.data=/another/folder",
                cause);
    }
}
