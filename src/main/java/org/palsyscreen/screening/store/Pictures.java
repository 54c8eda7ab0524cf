package org.palsyscreen.screening.store;

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

    private Optional<byte[]> bytes(String sql, ScreeningId id) {
        return jdbc.sql(sql)
                .param(id.value())
                .query((row, n) -> Objects.requireNonNull(row.getBytes(1)))
                .optional();
    }
}
