package org.palsyscreen.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palsyscreen.access.Role;
import org.palsyscreen.analysis.Finding;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.analysis.Ungradable;
import org.palsyscreen.analysis.UngradableReason;
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
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

@RecordSlice
class CsvExportTest {
    private static final CsvOptions IDENTIFIED = new CsvOptions(true, false);
    private static final CsvOptions DEIDENTIFIED = new CsvOptions(false, false);

    @Autowired
    CsvExport export;

    @Autowired
    ScreeningService screenings;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void threeScreenings() throws Exception {
        jdbc.sql("delete from screening_picture").update();
        jdbc.sql("delete from review").update();
        jdbc.sql("delete from screening").update();
        screen(0.9, "Siti \u00c9");
        screen(0.1, "SITI \u00c9");
        screen(0.5, "-2 x");
    }

    @Test
    void an_identified_export_has_reference_and_operator() throws Exception {
        var rows = parse(text(HistoryFilter.NONE, IDENTIFIED));

        assertThat(rows)
                .extracting(row -> row.get("patient reference"))
                .containsExactly("'-2 x", "SITI \u00c9", "Siti \u00c9");
        assertThat(rows).extracting(row -> row.get("operator")).containsOnly("olga");
        assertThat(rows).extracting(row -> row.get("outcome")).containsExactly("UNCERTAIN", "NO_SIGN", "REFER");
        assertThat(rows).extracting(row -> row.get("probability")).containsExactly("0.5", "0.1", "0.9");
        assertThat(rows)
                .extracting(row -> row.get("taken at (UTC)"))
                .containsOnly(clock.instant().toString());
        assertThat(rows).extracting(row -> row.get("note")).containsOnly("screening aid, not a diagnosis");
    }

    @Test
    void severity_is_exported_where_there_is_one() throws Exception {
        screen(Findings.assessment(0.7, null), "no severity");
        screen(new Ungradable(UngradableReason.BLURRED), "no verdict");

        assertThat(parse(text(HistoryFilter.NONE, DEIDENTIFIED)))
                .extracting(row -> row.get("asymmetry severity (0-100, not House-Brackmann)"))
                .containsExactly("", "", "52.5", "52.5", "52.5");
    }

    @Test
    void a_deidentified_export_has_neither_but_tells_patients_apart() throws Exception {
        var text = text(HistoryFilter.NONE, DEIDENTIFIED);
        var pseudonyms =
                parse(text).stream().map(row -> row.get("patient pseudonym")).toList();

        assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain("siti", "olga");
        assertThat(pseudonyms).allMatch(pseudonym -> pseudonym.matches("P[0-9a-f]{15}"));
        assertThat(pseudonyms.get(1)).isEqualTo(pseudonyms.get(2)).isNotEqualTo(pseudonyms.get(0));
        assertThat(text(HistoryFilter.NONE, DEIDENTIFIED)).isEqualTo(text);
    }

    @Test
    void only_the_filtered_rows_are_exported() throws Exception {
        var filter = new HistoryFilter(null, null, Set.of(Outcome.REFER), null, Set.of(), "");

        assertThat(parse(text(filter, DEIDENTIFIED))).hasSize(1);
    }

    @Test
    void the_byte_order_mark_is_written_only_on_request() throws Exception {
        assertThat(text(HistoryFilter.NONE, CsvOptions.DEIDENTIFIED)).startsWith("\ufeffscreening,");
        assertThat(text(HistoryFilter.NONE, DEIDENTIFIED)).startsWith("screening,");
    }

    @Test
    void every_export_is_in_the_audit_chain_with_its_filter_and_choice() throws Exception {
        text(new HistoryFilter(null, null, Set.of(Outcome.REFER), "olga", Set.of(), "siti"), IDENTIFIED);

        assertThat(jdbc.sql("select action || ': ' || detail from audit_entry order by number desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo(
                        "EXPORTED: identified, operator olga, outcomes [REFER], one beginning of patient references");
    }

    @Test
    void an_export_that_nobody_receives_any_more_ends() {
        var broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("gone");
            }
        };
        var progress = new ArrayList<Long>();

        assertThatThrownBy(() -> Identity.as(
                        "olga",
                        Role.OPERATOR,
                        () -> export.write(HistoryFilter.NONE, DEIDENTIFIED, broken, progress::add)))
                .isInstanceOf(IOException.class)
                .hasMessage("gone");
        assertThat(progress).isEmpty();
    }

    @Test
    void nobody_exports_without_signing_in() {
        assertThatThrownBy(
                        () -> export.write(HistoryFilter.NONE, DEIDENTIFIED, new ByteArrayOutputStream(), rows -> {}))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    void an_auditor_exports_nothing() {
        assertThatThrownBy(() -> Identity.as(
                        "audrey",
                        Role.AUDITOR,
                        () -> export.write(HistoryFilter.NONE, DEIDENTIFIED, new ByteArrayOutputStream(), rows -> {})))
                .isInstanceOf(AccessDeniedException.class);
    }

    private String text(HistoryFilter filter, CsvOptions options) throws Exception {
        var out = new ByteArrayOutputStream();
        Identity.as("olga", Role.OPERATOR, () -> export.write(filter, options, out, rows -> {}));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<CSVRecord> parse(String text) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        return format.parse(new StringReader(text)).getRecords();
    }

    private void screen(double probability, String patient) throws Exception {
        screen(Findings.assessment(probability), patient);
    }

    private void screen(Finding finding, String patient) throws Exception {
        Identity.as(
                "olga",
                Role.OPERATOR,
                () -> screenings.record(
                        Findings.photo((byte) 1), finding, new PatientReference(patient), PictureSource.UPLOAD));
    }
}
