package org.palsyscreen.storage;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * H2 alone rewrites its file without the free space, and only when it closes it. So the pool gives out no connections while
 * the database is closed and opened again; whoever asks for one waits.
 */
@Component
class FileCompaction implements Compaction {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final JdbcClient jdbc;
    private final ObjectProvider<DataSource> sources;
    private final Clock clock;

    FileCompaction(JdbcClient jdbc, ObjectProvider<DataSource> sources, Clock clock) {
        this.jdbc = jdbc;
        this.sources = sources;
        this.clock = clock;
    }

    @Override
    public CompactionState state() {
        return jdbc.sql("select wanted_at, done_at from compaction where id = 1")
                .query((row, n) -> new CompactionState(instant(row, 1), instant(row, 2), file() != null))
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
    public synchronized Outcome compact() {
        var file = file();
        if (file == null) {
            return Outcome.NOT_HERE;
        }
        var began = now();
        var pool = file.getHikariPoolMXBean();
        pool.suspendPool();
        try {
            if (!idle(pool)) {
                return Outcome.BUSY;
            }
            rewrite(file);
        } finally {
            pool.softEvictConnections();
            pool.resumePool();
        }
        jdbc.sql(
                        "update compaction set done_at = ?, wanted_at = case when wanted_at > ? then wanted_at end where id = 1")
                .params(now(), began)
                .update();
        return Outcome.DONE;
    }

    private static void rewrite(HikariDataSource file) {
        try (var connection = DriverManager.getConnection(file.getJdbcUrl(), file.getUsername(), file.getPassword());
                var statement = connection.createStatement()) {
            statement.execute("shutdown compact");
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the database file could not be rewritten", e);
        }
    }

    /** Nobody is in the middle of anything, and nobody begins: the pool is suspended. */
    private boolean idle(HikariPoolMXBean pool) {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (pool.getActiveConnections() > 0) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        return true;
    }

    /** The pool over a database file of this application; null for anything else. */
    private @Nullable HikariDataSource file() {
        return sources.getObject() instanceof HikariDataSource pool
                        && pool.getJdbcUrl() != null
                        && pool.getJdbcUrl().startsWith("jdbc:h2:file:")
                        && pool.isAllowPoolSuspension()
                ? pool
                : null;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
