package org.palsyscreen.storage;

import java.util.Locale;

/** The databases that records can be kept in, and all that the application must know about their differences. */
public enum Database {
    /** A file in the data folder, opened by one application alone. */
    H2("blob"),
    /** A server of its own, which several applications may share. */
    POSTGRESQL("bytea");

    private final String pictureType;

    Database(String pictureType) {
        this.pictureType = pictureType;
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

    /** SQL type of a column for some megabytes: {@code ${picture}} in the migrations. */
    public String pictureType() {
        return pictureType;
    }
}
