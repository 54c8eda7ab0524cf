package org.palsyscreen.storage;

/** The configured address is not of a database that the migrations and statements were tested on. */
public final class UnsupportedDatabase extends RuntimeException {
    private static final int LONGEST_SCHEME = 24;

    /** Only the beginning of the address is repeated: some carry a password further on. */
    UnsupportedDatabase(String jdbcUrl) {
        super("spring.datasource.url begins with '" + scheme(jdbcUrl)
                + "', but records are kept in H2 (jdbc:h2:) or PostgreSQL (jdbc:postgresql:) only");
    }

    private static String scheme(String jdbcUrl) {
        var parts = jdbcUrl.split(":", 3);
        var scheme = parts.length < 2 ? jdbcUrl : parts[0] + ":" + parts[1] + ":";
        return scheme.length() <= LONGEST_SCHEME ? scheme : scheme.substring(0, LONGEST_SCHEME);
    }
}
