package org.palsyscreen.settings.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.palsyscreen.analysis.PictureLimits;
import org.palsyscreen.analysis.PictureLimitsSource;
import org.palsyscreen.settings.PictureLimitChange;
import org.palsyscreen.settings.PictureLimitEffect;
import org.palsyscreen.storage.LastChange;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The changes as the database has them. */
@Repository
class StoredPictureLimits implements PictureLimitsSource {
    private static final List<String> BY_LIMIT = List.of(
            "FACE_TOO_SMALL", "TURNED_SIDEWAYS", "TILTED_UP_OR_DOWN", "TILTED_TO_SHOULDER", "TOO_BRIGHT", "BLURRED");

    private final JdbcClient jdbc;
    private final LastChange<Optional<PictureLimits>> last;

    StoredPictureLimits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        last = new LastChange<>(clock, () -> newest(1).stream().findFirst().map(PictureLimitChange::set));
    }

    @Override
    public Optional<PictureLimits> current() {
        return last.get();
    }

    /** To be called when a change is committed. */
    void forget() {
        last.forget();
    }

    List<PictureLimitChange> newest(int limit) {
        return jdbc.sql("select * from picture_limit_change order by version desc fetch first ? rows only")
                .param(limit)
                .query((row, n) -> new PictureLimitChange(
                        row.getInt("version"),
                        row.getObject("max_yaw_degrees") == null ? null : limits(row),
                        row.getString("changed_by"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        row.getString("reason")))
                .list();
    }

    private static PictureLimits limits(ResultSet row) throws SQLException {
        return new PictureLimits(
                row.getDouble("min_face_width_px"),
                row.getDouble("max_yaw_degrees"),
                row.getDouble("max_pitch_degrees"),
                row.getDouble("max_roll_degrees"),
                row.getDouble("min_sharpness"),
                row.getDouble("min_highlight"),
                row.getDouble("max_brightness"));
    }

    /** @throws org.springframework.dao.DuplicateKeyException when somebody else has made the change of this version */
    void insert(PictureLimitChange change) {
        var set = change.set();
        jdbc.sql("insert into picture_limit_change values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(change.version())
                .param(set == null ? null : set.minFaceWidthPx())
                .param(set == null ? null : set.maxYawDegrees())
                .param(set == null ? null : set.maxPitchDegrees())
                .param(set == null ? null : set.maxRollDegrees())
                .param(set == null ? null : set.minSharpness())
                .param(set == null ? null : set.minHighlight())
                .param(set == null ? null : set.maxBrightness())
                .param(change.by())
                .param(change.at().atOffset(ZoneOffset.UTC))
                .param(change.reason())
                .update();
    }

    PictureLimitEffect effect(PictureLimits proposed) {
        record Picture(boolean graded, boolean byLimit, boolean passes) {}
        var pictures = jdbc.sql("""
                select outcome, ungradable_reason, face_width_px, yaw_degrees, pitch_degrees, roll_degrees, sharpness,
                    brightness from screening where face_width_px is not null
                order by taken_at desc, id desc fetch first ? rows only""")
                .param(PictureLimitEffect.MOST)
                .query((row, n) -> new Picture(
                        !row.getString("outcome").equals("UNGRADABLE"),
                        BY_LIMIT.contains(String.valueOf(row.getString("ungradable_reason"))),
                        passes(row, proposed)))
                .list();
        return new PictureLimitEffect(
                pictures.size(),
                (int) pictures.stream()
                        .filter(picture -> picture.graded() && !picture.passes())
                        .count(),
                (int) pictures.stream()
                        .filter(picture -> picture.byLimit() && picture.passes())
                        .count());
    }

    private static boolean passes(ResultSet row, PictureLimits limits) throws SQLException {
        return row.getDouble("face_width_px") >= limits.minFaceWidthPx()
                && Math.abs(row.getDouble("yaw_degrees")) <= limits.maxYawDegrees()
                && Math.abs(row.getDouble("pitch_degrees")) <= limits.maxPitchDegrees()
                && Math.abs(row.getDouble("roll_degrees")) <= limits.maxRollDegrees()
                && row.getDouble("sharpness") >= limits.minSharpness()
                && row.getDouble("brightness") <= limits.maxBrightness();
    }
}
