package org.palsyscreen.patients.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The records of an installation from before there were patients. */
class PatientsMigrationTest {
    private final JdbcDataSource database = new JdbcDataSource();

    @Test
    void every_reference_becomes_one_patient_and_screenings_without_one_stay_without() {
        database.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        migrate("4");
        var jdbc = JdbcClient.create(database);
        screening(jdbc, 1, "B-2", "b-2", "anna");
        screening(jdbc, 2, "b-2", "b-2", "olga");
        screening(jdbc, 3, "A-1", "a-1", "olga");
        screening(jdbc, 4, null, "", "olga");

        migrate("5");

        assertThat(list(jdbc, "select reference || ' ' || created_by from patient order by reference_key"))
                .containsExactly("A-1 olga", "B-2 anna");
        assertThat(list(jdbc, """
                        select p.reference_key || ' ' || s.id from screening s join patient p on p.id = s.patient_id
                        order by s.id""")).containsExactly("b-2 1", "b-2 2", "a-1 3");
        assertThat(list(jdbc, "select patient_reference from screening where id = 2"))
                .containsExactly("b-2");
    }

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .placeholders(java.util.Map.of("picture", "blob"))
                .target(MigrationVersion.fromVersion(version))
                .load()
                .migrate();
    }

    private static List<String> list(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private static void screening(JdbcClient jdbc, long id, String reference, String key, String operator) {
        jdbc.sql("""
                insert into screening (id, taken_at, patient_reference, patient_key, source, operator, outcome,
                    outcome_rank, probability_key, ungradable_reason, picture_width, picture_height, picture_sha256,
                    review_state, review_version)
                values (?, timestamp with time zone '2026-01-01 00:00:00Z', ?, ?, 'UPLOAD', ?, 'UNGRADABLE', 3, -1,
                    'NO_FACE', 1, 1, '', 'UNREVIEWED', 0)""").param(id).param(reference).param(key).param(operator).update();
    }
}
