package org.palsyscreen.storage;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which databases there are to choose from, instead of a page of stack trace. */
class DatabaseUnsupported extends AbstractFailureAnalyzer<UnsupportedDatabase> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnsupportedDatabase cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Leave spring.datasource.url away for the H2 file in the data folder, or give the address of a PostgreSQL"
                        + " database. See docs/postgresql.md.",
                cause);
    }
}
