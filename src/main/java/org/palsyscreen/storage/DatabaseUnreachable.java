package org.palsyscreen.storage;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words why a database server did not let the application in. */
class DatabaseUnreachable extends AbstractFailureAnalyzer<SQLException> {
    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        var state = cause.getSQLState();
        var action = state == null ? null : action(state);
        return action == null
                ? null
                : new FailureAnalysis("The database cannot be used: " + cause.getMessage(), action, cause);
    }

    /** By the states of the SQL standard and PostgreSQL. */
    private static @Nullable String action(String state) {
        return switch (state) {
            case "08001", "08004", "08006" ->
                "Check the address in SPRING_DATASOURCE_URL, and that the server runs and accepts connections from this"
                        + " machine. See docs/postgresql.md.";
            case "28000", "28P01" ->
                "Check SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD. See docs/postgresql.md.";
            case "3D000" ->
                "Create the database first (create database palsyscreen encoding 'UTF8' template template0), or correct"
                        + " its name in SPRING_DATASOURCE_URL. See docs/postgresql.md.";
            case "42501" ->
                "Let the user own the database, or its schema: it must be able to create tables. See docs/postgresql.md.";
            default -> null;
        };
    }
}
