package org.palsyscreen.export.archive;

import java.util.Optional;
import org.palsyscreen.screening.ReviewStanding;
import org.palsyscreen.screening.ReviewState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Compares a record of an archive with what is stored here, value by value and its picture by SHA-256. */
@Component
class SameRecord {
    private final JdbcClient jdbc;
    private final StoredRows rows;
    private final RecordLine lines;

    SameRecord(JdbcClient jdbc, StoredRows rows, RecordLine lines) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.lines = lines;
    }

    Optional<Long> here(long id) {
        return jdbc.sql("select id from screening where id = ?")
                .param(id)
                .query(Long.class)
                .optional();
    }

    boolean free(long id) {
        return here(id).isEmpty();
    }

    boolean stands(long id, ReviewStanding standing) {
        return jdbc.sql("select review_state, signed_off, voided from screening where id = ?")
                .param(id)
                .query((row, n) ->
                        new ReviewStanding(ReviewState.valueOf(row.getString(1)), row.getBoolean(2), row.getBoolean(3)))
                .single()
                .equals(standing);
    }

    /** Columns that the archive does not know yet do not count, nor do holds, which are about keeping the record. */
    boolean as(ArchivedRecord record, long id) {
        var pictures = rows.pictures(id);
        var jpeg = pictures.map(StoredRows.Pictures::jpeg);
        if (jpeg.isPresent() != (record.picture() != null)
                || (jpeg.isPresent() && !Digests.sha256(jpeg.get()).equals(record.pictureSha256()))) {
            return false;
        }
        var line = lines.complete(id, pictures);
        if (line.isEmpty()) {
            return false;
        }
        var stored = Rows.reread(line.get());
        if (UnsettledReadings.none(record.screening())) {
            UnsettledReadings.hide((ObjectNode) stored);
        }
        return contains(stored.get("screening"), record.screening())
                && (record.readings().isMissingNode() || stored.get("readings").equals(record.readings()))
                && sameReviews(stored.get("reviews"), record.reviews())
                && stored.get("thumbnail").equals(record.line().get("thumbnail"))
                && stored.get("landmarks").equals(record.line().get("landmarks"));
    }

    private static boolean sameReviews(JsonNode stored, JsonNode archived) {
        if (stored.size() != archived.size()) {
            return false;
        }
        for (int i = 0; i < archived.size(); i++) {
            if (!contains(stored.get(i), archived.get(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean contains(JsonNode stored, JsonNode archived) {
        return archived.properties().stream()
                .allMatch(column -> column.getValue().equals(stored.get(column.getKey())));
    }
}
