package org.palsyscreen.screening.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.Landmarks;
import org.palsyscreen.screening.ScreeningId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The heavy part of a screening, apart from its row so that lists never touch it. Always in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Pictures {
    private final JdbcClient jdbc;

    Pictures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ScreeningId id, byte[] jpeg, byte[] thumbnail, @Nullable Landmarks landmarks) {
        jdbc.sql("insert into screening_picture (screening_id, jpeg, thumbnail, landmarks) values (?, ?, ?, ?)")
                .param(id.value())
                .param(jpeg)
                .param(thumbnail)
                .param(landmarks == null ? null : LandmarkBytes.of(landmarks))
                .update();
    }

    Optional<byte[]> jpeg(ScreeningId id) {
        return bytes("select jpeg from screening_picture where screening_id = ?", id);
    }

    Optional<byte[]> thumbnail(ScreeningId id) {
        return bytes("select thumbnail from screening_picture where screening_id = ?", id);
    }

    Optional<Landmarks> landmarks(ScreeningId id) {
        return bytes("select landmarks from screening_picture where screening_id = ? and landmarks is not null", id)
                .map(LandmarkBytes::restore);
    }

    /** Of many screenings in one statement; those without landmarks are left out. */
    Map<ScreeningId, Landmarks> landmarks(List<ScreeningId> ids) {
        var found = new HashMap<ScreeningId, Landmarks>();
        if (!ids.isEmpty()) {
            jdbc.sql("select screening_id, landmarks from screening_picture"
                            + " where screening_id in (:ids) and landmarks is not null")
                    .param("ids", ids.stream().map(ScreeningId::value).toList())
                    .query(row -> {
                        found.put(new ScreeningId(row.getLong(1)), LandmarkBytes.restore(row.getBytes(2)));
                    });
        }
        return found;
    }

    private Optional<byte[]> bytes(String sql, ScreeningId id) {
        return jdbc.sql(sql)
                .param(id.value())
                .query((row, n) -> Objects.requireNonNull(row.getBytes(1)))
                .optional();
    }
}
