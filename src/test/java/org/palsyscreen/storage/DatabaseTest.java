package org.palsyscreen.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {
    @Test
    void the_address_tells_the_database() {
        assertThat(Database.of("jdbc:h2:file:./data/palsyscreen;WRITE_DELAY=0")).isEqualTo(Database.H2);
        assertThat(Database.of("jdbc:postgresql://db.example.org/palsyscreen")).isEqualTo(Database.POSTGRESQL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:mysql://host/db?password=secret", "jdbc:h2database:x", "postgres://host", ""})
    void any_other_database_is_refused_by_name_and_without_repeating_a_password(String url) {
        assertThatThrownBy(() -> Database.of(url))
                .isInstanceOf(UnsupportedDatabase.class)
                .hasMessageContaining("jdbc:postgresql:")
                .hasMessageNotContaining("secret");
    }

    @Test
    void who_starts_with_another_database_is_told_which_ones_there_are() {
        var failure = new UnsupportedDatabase("jdbc:mysql://host/db");

        var analysis = new DatabaseUnsupported().analyze(new IllegalStateException(failure));

        assertThat(analysis).isNotNull();
        assertThat(analysis.getDescription()).contains("jdbc:mysql:");
        assertThat(analysis.getAction()).contains("PostgreSQL");
    }
}
