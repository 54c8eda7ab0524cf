package org.palsyscreen.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** H2 alone rewrites its file without the free space, and only when it closes it. */
@Component
class FileCompaction implements Compaction {
    private final JdbcClient jdbc;
    private final QuietDatabase database;
    private final Clock clock;

    FileCompaction(JdbcClient jdbc, QuietDatabase database, Clock clock) {
        this.jdbc = jdbc;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public CompactionState state() {
        return jdbc.sql("select wanted_at, done_at from compaction where id = 1")
                .query((row, n) -> new CompactionState(instant(row, 1), instant(row, 2), database.here()))
                .single();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void want() {
        jdbc.sql("update compaction set wanted_at = ? where id = 1")
                .param(now())
                .update();
    }

    @Override
    public DatabaseFileOutcome compact() {
        var began = now();
        var outcome = database.whileClosed("shutdown compact", file -> {});
        if (outcome == DatabaseFileOutcome.DONE) {
            jdbc.sql("""
                    update compaction set done_at = ?, wanted_at = case when wanted_at > ? then wanted_at end
                    where id = 1""").params(now(), began).update();
        }
        return outcome;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
