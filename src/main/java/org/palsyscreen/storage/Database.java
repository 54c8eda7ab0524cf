package org.palsyscreen.storage;

import java.util.Locale;

/** The databases that records can be kept in, and all that the application must know about their differences. */
public enum Database {
    /** A file in the data folder, opened by one application alone. */
    H2("blob", "set lock_timeout 10000"),
    /** A server of its own, which several applications may share. */
    POSTGRESQL("bytea", "set lock_timeout = 10000; set plan_cache_mode = force_custom_plan");

    private final String pictureType;
    private final String connectionStart;

    Database(String pictureType, String connectionStart) {
        this.pictureType = pictureType;
        this.connectionStart = connectionStart;
    }

    /** @throws UnsupportedDatabase when the address is of any other database */
    public static Database of(String jdbcUrl) {
        for (var database : values()) {
            if (jdbcUrl.startsWith("jdbc:" + database.name().toLowerCase(Locale.ROOT) + ":")) {
                return database;
            }
        }
        throw new UnsupportedDatabase(jdbcUrl);
    }

    /** SQL that takes the next value of a sequence. */
    public String nextValueOf(String sequence) {
        return switch (this) {
            case H2 -> "select next value for " + sequence;
            case POSTGRESQL -> "select nextval('" + sequence + "')";
        };
    }

    /** SQL type of a column for some megabytes: {@code ${picture}} in the migrations. */
    public String pictureType() {
        return pictureType;
    }

    /**
     * SQL that every connection begins with. Nobody waits longer than 10 s for a row that another has locked. PostgreSQL
     * plans each statement for its own values: its plan for any values reads a whole index where few rows are wanted
     * (a page of one patient by probability among a million screenings: 110 ms instead of 4 ms).
     */
    public String connectionStart() {
        return connectionStart;
    }
}
