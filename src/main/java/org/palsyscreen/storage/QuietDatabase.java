package org.palsyscreen.storage;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Closes the database file of this application for a moment. The pool gives out no connections meanwhile, so that whoever
 * asks for one waits instead of failing; the next connection opens the file again.
 */
@Component
class QuietDatabase {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

    private final ObjectProvider<DataSource> sources;

    QuietDatabase(ObjectProvider<DataSource> sources) {
        this.sources = sources;
    }

    /** What is done to the closed file. */
    @FunctionalInterface
    interface Work {
        void on(Path file);
    }

    boolean here() {
        return file() != null;
    }

    /** @param closing {@code shutdown} or {@code shutdown compact} */
    synchronized DatabaseFileOutcome whileClosed(String closing, Work work) {
        var file = file();
        if (file == null) {
            return DatabaseFileOutcome.NOT_HERE;
        }
        var pool = file.getHikariPoolMXBean();
        pool.suspendPool();
        try {
            if (!idle(pool)) {
                return DatabaseFileOutcome.BUSY;
            }
            work.on(close(file, closing));
            return DatabaseFileOutcome.DONE;
        } finally {
            pool.softEvictConnections();
            pool.resumePool();
        }
    }

    private static Path close(HikariDataSource file, String closing) {
        try (var connection = DriverManager.getConnection(file.getJdbcUrl(), file.getUsername(), file.getPassword());
                var statement = connection.createStatement()) {
            try (var path = statement.executeQuery("call database_path()")) {
                path.next();
                var name = Path.of(path.getString(1) + ".mv.db");
                statement.execute(closing);
                return name;
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the database file could not be closed", e);
        }
    }

    /** Nobody is in the middle of anything, and nobody begins: the pool is suspended. */
    private static boolean idle(HikariPoolMXBean pool) {
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
}
