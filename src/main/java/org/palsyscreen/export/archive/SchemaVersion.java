package org.palsyscreen.export.archive;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The highest version of the migrations that have run. */
@Component
class SchemaVersion {
    private final JdbcClient jdbc;

    SchemaVersion(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int number() {
        return jdbc
                .sql("select \"version\" from \"flyway_schema_history\" where \"version\" is not null")
                .query(String.class)
                .list()
                .stream()
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
    }
}
