package org.palsyscreen.export.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.export.ImportProblem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Stores rows that {@link Rows} wrote, always in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TableInserts {
    private static final Pattern COLUMN = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private final JdbcClient jdbc;

    TableInserts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param keys columns that this database decides on */
    void insert(String table, Map<String, Long> keys, ObjectNode row) {
        var columns = new ArrayList<String>(keys.keySet());
        var values = new ArrayList<@Nullable Object>(keys.values());
        row.properties().forEach(column -> {
            if (!COLUMN.matcher(column.getKey()).matches() || keys.containsKey(column.getKey())) {
                throw new Refusal(ImportProblem.BAD_VALUE, "a column of " + table);
            }
            columns.add(column.getKey());
            values.add(value(column.getKey(), column.getValue()));
        });
        var marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
        jdbc.sql("insert into " + table + " (" + String.join(", ", columns) + ") values (" + marks + ")")
                .params(values)
                .update();
    }

    /** Columns that end in _at are times, in _on dates. */
    private static @Nullable Object value(String column, JsonNode value) {
        return switch (value.getNodeType()) {
            case NULL -> null;
            case BOOLEAN -> value.booleanValue();
            case NUMBER -> value.isIntegralNumber() ? (Object) value.longValue() : (Object) value.doubleValue();
            case STRING -> text(column, value.stringValue());
            case ARRAY, BINARY, MISSING, OBJECT, POJO -> throw new Refusal(ImportProblem.BAD_VALUE, column);
        };
    }

    private static Object text(String column, String value) {
        if (column.endsWith("_at")) {
            return Instant.parse(value).atOffset(ZoneOffset.UTC);
        }
        return column.endsWith("_on") ? LocalDate.parse(value) : value;
    }
}
