package org.palsyscreen.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseUnreachableTest {
    @Test
    void a_server_that_does_not_answer_leads_to_its_address() throws Exception {
        var analysis = new DatabaseUnreachable().analyze(new IllegalStateException(refusal(closedPort())));

        assertThat(analysis).isNotNull();
        assertThat(analysis.getDescription()).contains("refused");
        assertThat(analysis.getAction()).contains("SPRING_DATASOURCE_URL", "docs/postgresql.md");
    }

    @ParameterizedTest
    @CsvSource({
        "28P01, SPRING_DATASOURCE_PASSWORD",
        "28000, SPRING_DATASOURCE_USERNAME",
        "3D000, create database",
        "42501, create tables"
    })
    void every_refusal_says_what_to_do(String state, String action) {
        var analysis = new DatabaseUnreachable().analyze(new SQLException("no", state));

        assertThat(analysis).isNotNull();
        assertThat(analysis.getAction()).contains(action, "docs/postgresql.md");
    }

    @Test
    void other_failures_keep_their_own_message() {
        assertThat(new DatabaseUnreachable().analyze(new SQLException("no such table", "42P01")))
                .isNull();
        assertThat(new DatabaseUnreachable().analyze(new SQLException("stateless")))
                .isNull();
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static SQLException refusal(int port) {
        try (var connection = DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/palsyscreen")) {
            throw new AssertionError("somebody answered: " + connection);
        } catch (SQLException e) {
            return e;
        }
    }
}
