package org.palsyscreen.settings.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.ThresholdSource;
import org.palsyscreen.analysis.Thresholds;
import org.palsyscreen.settings.ThresholdChange;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The changes as the database has them; the last one is remembered for two seconds, as every picture asks for it. */
@Repository
class StoredThresholds implements ThresholdSource {
    /** So long at most does this instance not see what another one has changed. */
    static final Duration REMEMBERED = Duration.ofSeconds(2);

    private final JdbcClient jdbc;
    private final Clock clock;
    private @Nullable Remembered remembered;

    StoredThresholds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Reads inside the lock: what was read before a change cannot be remembered after {@link #forget}. */
    @Override
    public synchronized Optional<Thresholds> current() {
        var now = clock.instant();
        var known = remembered;
        if (known == null
                || now.isBefore(known.at())
                || !now.isBefore(known.at().plus(REMEMBERED))) {
            known = new Remembered(last().map(ThresholdChange::set).orElse(null), now);
            remembered = known;
        }
        return Optional.ofNullable(known.set());
    }

    /** To be called when a change is committed. */
    synchronized void forget() {
        remembered = null;
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

    private record Remembered(@Nullable Thresholds set, Instant at) {}
}
