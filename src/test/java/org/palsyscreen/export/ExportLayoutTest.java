package org.palsyscreen.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palsyscreen.access.Role;
import org.palsyscreen.export.ExportLayout.Separator;
import org.palsyscreen.fixture.EmptyRecord;
import org.palsyscreen.fixture.Findings;
import org.palsyscreen.fixture.Identity;
import org.palsyscreen.fixture.MovableClock;
import org.palsyscreen.fixture.RecordSlice;
import org.palsyscreen.records.HistoryFilter;
import org.palsyscreen.screening.PatientReference;
import org.palsyscreen.screening.PictureSource;
import org.palsyscreen.screening.ScreeningService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@RecordSlice
class ExportLayoutTest {
    @Autowired
    ExportLayoutSettings settings;

    @Autowired
    RecordExport export;

    @Autowired
    ScreeningService screenings;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void oneScreening() throws Exception {
        usual();
        EmptyRecord.make(jdbc);
        Identity.as(
                "olga",
                Role.OPERATOR,
                () -> screenings.record(
                        Findings.photo((byte) 1),
                        Findings.assessment(0.9),
                        new PatientReference("Siti"),
                        PictureSource.UPLOAD));
    }

    @AfterEach
    void usual() {
        jdbc.sql("delete from export_layout_change").update();
        clock.advance(Duration.ofSeconds(3));
    }

    @Test
    void cells_of_csv_stand_apart_as_the_clinic_wants_it() throws Exception {
        assertThat(csv()).startsWith("screening,");
        assertThat(save(0, new ExportLayout("", Separator.SEMICOLON))).isTrue();
        assertThat(csv().lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.split(";")).hasSizeGreaterThan(10));

        assertThat(save(0, new ExportLayout("", Separator.TAB)))
                .as("somebody was faster")
                .isFalse();
        assertThat(save(1, new ExportLayout("", Separator.SEMICOLON)))
                .as("nothing else")
                .isFalse();
        assertThat(csv()).startsWith("screening;");
        assertThat(jdbc.sql(
                                "select detail from audit_entry where action = 'EXPORT_LAYOUT_CHANGED' order by number desc")
                        .query(String.class)
                        .list()
                        .getFirst())
                .isEqualTo("\"\", COMMA -> \"\", SEMICOLON");
    }

    @Test
    void only_administrators_change_it_and_give_a_reason() throws Exception {
        var wanted = new ExportLayout("", Separator.TAB);
        assertThat(Identity.as("adam", Role.ADMINISTRATOR, () -> settings.save(0, wanted, " ")))
                .isFalse();
        assertThatThrownBy(() -> Identity.as("rita", Role.REVIEWER, () -> settings.save(0, wanted, "x")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> new ExportLayout("x".repeat(ExportLayout.MAX_CLINIC + 1), Separator.COMMA))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private boolean save(int version, ExportLayout layout) throws Exception {
        return Identity.as("adam", Role.ADMINISTRATOR, () -> settings.save(version, layout, "asked for"));
    }

    private String csv() throws Exception {
        var out = new ByteArrayOutputStream();
        Identity.as(
                "olga",
                Role.OPERATOR,
                () -> export.write(
                        ExportFormat.CSV, HistoryFilter.NONE, ExportOptions.DEIDENTIFIED, out, done -> true));
        return out.toString(StandardCharsets.UTF_8);
    }
}
