package org.palsyscreen.export.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A row of a table as JSON: every column under its own name, in alphabetical order, so that a column that is added to the
 * table is in the archive, and that equal rows of two databases are the same bytes.
 */
final class Rows {
    private static final JsonMapper JSON = new JsonMapper();

    private Rows() {}

    /** @param wanted which columns, by their lower-case names */
    static ObjectNode json(ResultSet row, Predicate<String> wanted) throws SQLException {
        var columns = new TreeMap<String, @Nullable Object>();
        var meta = row.getMetaData();
        for (int column = 1; column <= meta.getColumnCount(); column++) {
            var name = meta.getColumnLabel(column).toLowerCase(Locale.ROOT);
            if (wanted.test(name)) {
                columns.put(name, value(row, column, meta.getColumnType(column)));
            }
        }
        var json = JsonNodeFactory.instance.objectNode();
        columns.forEach((name, value) -> put(json, name, value));
        return json;
    }

    /** As text and back, as whoever reads an archive has it: then both have the same kinds of numbers. */
    static JsonNode reread(ObjectNode json) {
        return JSON.readTree(JSON.writeValueAsString(json));
    }

    private static @Nullable Object value(ResultSet row, int column, int type) throws SQLException {
        Object value = switch (type) {
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> row.getObject(column, OffsetDateTime.class);
            case Types.DOUBLE, Types.FLOAT, Types.REAL -> row.getDouble(column);
            case Types.INTEGER, Types.SMALLINT, Types.BIGINT -> row.getLong(column);
            case Types.BOOLEAN, Types.BIT -> row.getBoolean(column);
            case Types.DATE -> row.getObject(column, LocalDate.class);
            case Types.VARCHAR, Types.CHAR -> row.getString(column);
            default -> throw new IllegalStateException("no place in an archive for SQL type " + type);
        };
        return row.wasNull() ? null : value;
    }

    private static void put(ObjectNode json, String name, @Nullable Object value) {
        switch (value) {
            case null -> json.putNull(name);
            case OffsetDateTime time -> json.put(name, time.toInstant().toString());
            case Double number -> json.put(name, number);
            case Long number -> json.put(name, number);
            case Boolean truth -> json.put(name, truth);
            default -> json.put(name, value.toString());
        }
    }
}
