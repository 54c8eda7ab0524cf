package org.palsyscreen.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseInUseTest {
    @Test
    void a_database_that_is_open_elsewhere_is_named_and_so_is_the_way_out(@TempDir Path folder) throws Exception {
        var file = folder.resolve("palsyscreen");
        try (var first = DriverManager.getConnection("jdbc:h2:file:" + file)) {
            assertThat(first.isValid(1)).isTrue();
            // by another kind of path, as H2 would share a database that is open in the same process
            var second = failure("jdbc:h2:async:" + file);
            var analysis = new DatabaseInUse().analyze(new IllegalStateException(second));

            assertThat(analysis).isNotNull();
            assertThat(analysis.getDescription()).contains("palsyscreen.data").contains("running already");
            assertThat(analysis.getAction()).contains("--palsyscreen.data=");
        }
    }

    @Test
    void other_failures_of_the_database_keep_their_own_message() {
        assertThat(new DatabaseInUse().analyze(new SQLException("no such table", "42S02", 42102)))
                .isNull();
    }

    private static SQLException failure(String url) {
        try (var second = DriverManager.getConnection(url)) {
            throw new AssertionError("opened twice: " + second);
        } catch (SQLException e) {
            return e;
        }
    }
}
