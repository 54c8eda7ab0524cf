package org.palsyscreen.settings.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.ThresholdSource;
import org.palsyscreen.analysis.Thresholds;
import org.palsyscreen.settings.ThresholdChange;
import org.palsyscreen.storage.LastChange;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The changes as the database has them. */
@Repository
class StoredThresholds implements ThresholdSource {
    private final JdbcClient jdbc;
    private final LastChange<Optional<Thresholds>> last;

    StoredThresholds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        last = new LastChange<>(clock, () -> last().map(ThresholdChange::set));
    }

    @Override
    public Optional<Thresholds> current() {
        return last.get();
    }

    /** To be called when a change is committed. */
    void forget() {
        last.forget();
    }

    Optional<ThresholdChange> last() {
        return page(0, 1).stream().findFirst();
    }

    List<ThresholdChange> page(int offset, int limit) {
        return jdbc.sql("select * from threshold_change order by version desc offset ? rows fetch next ? rows only")
                .params(offset, limit)
                .query((row, n) -> change(row))
                .list();
    }

    int count() {
        return jdbc.sql("select count(*) from threshold_change")
                .query(Integer.class)
                .single();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when somebody else has made the change of this version */
    void insert(ThresholdChange change) {
        var set = change.set();
        var previous = change.previous();
        jdbc.sql("""
                insert into threshold_change (version, lower_threshold, upper_threshold, previous_lower, previous_upper,
                    changed_by, changed_at, reason) values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(change.version())
                .param(set == null ? null : set.lower())
                .param(set == null ? null : set.upper())
                .param(previous == null ? null : previous.lower())
                .param(previous == null ? null : previous.upper())
                .param(change.by())
                .param(change.at().atOffset(ZoneOffset.UTC))
                .param(change.reason())
                .update();
    }

    private static ThresholdChange change(ResultSet row) throws SQLException {
        return new ThresholdChange(
                row.getInt("version"),
                thresholds(row, "lower_threshold", "upper_threshold"),
                thresholds(row, "previous_lower", "previous_upper"),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"));
    }

    private static @Nullable Thresholds thresholds(ResultSet row, String lower, String upper) throws SQLException {
        var low = row.getObject(lower, Double.class);
        var up = row.getObject(upper, Double.class);
        return low == null || up == null ? null : new Thresholds(low, up);
    }
}
