package org.palsyscreen.export.archive;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads everything that is stored of a screening, as the tables have it. */
@Component
class StoredRows {
    static final String PATIENT = "patient_id";

    private final JdbcClient jdbc;
    private final Installation installation;

    StoredRows(JdbcClient jdbc, Installation installation) {
        this.jdbc = jdbc;
        this.installation = installation;
    }

    /**
     * @param jpeg the picture; null when it was erased
     * @param landmarks coordinates, see {@link org.palsyscreen.analysis.Landmarks}; null when there are none
     */
    record Pictures(byte @Nullable [] jpeg, byte[] thumbnail, float @Nullable [] landmarks) {}

    /** Without the patient's number, which means something in this database only: the reference says who it is. */
    Optional<ObjectNode> screening(long id) {
        return jdbc.sql("select * from screening where id = ?")
                .param(id)
                .query((row, n) -> Rows.json(row, column -> !column.equals("id") && !column.equals(PATIENT)))
                .optional();
    }

    List<ObjectNode> reviews(long id) {
        return all("select * from review where screening_id = ? order by number", id);
    }

    /** What the two readers said. */
    List<ObjectNode> readings(long id) {
        return all("select * from reading where screening_id = ? order by number", id);
    }

    List<ObjectNode> holds(long id) {
        return all("select * from legal_hold where screening_id = ? order by id", id);
    }

    private List<ObjectNode> all(String sql, long id) {
        return jdbc.sql(sql)
                .param(id)
                .query((row, n) -> Rows.json(row, PersonRows::carried))
                .list();
    }

    Optional<Pictures> pictures(long id) {
        return jdbc.sql("select jpeg, thumbnail, landmarks from screening_picture where screening_id = ?")
                .param(id)
                .query((row, n) ->
                        new Pictures(row.getBytes(1), Objects.requireNonNull(row.getBytes(2)), floats(row.getBytes(3))))
                .optional();
    }

    /** Where the screening was first recorded: here, or where an archive says. */
    ObjectNode origin(long id) {
        var here = JsonNodeFactory.instance.objectNode();
        here.put("id", id);
        here.put("installation", installation.uuid());
        return jdbc.sql("select installation, origin_id from import_origin where screening_id = ?")
                .param(id)
                .query((row, n) -> {
                    var there = JsonNodeFactory.instance.objectNode();
                    there.put("id", row.getLong(2));
                    there.put("installation", row.getString(1));
                    return there;
                })
                .optional()
                .orElse(here);
    }

    private static float @Nullable [] floats(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        var floats = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(floats);
        return floats;
    }
}
