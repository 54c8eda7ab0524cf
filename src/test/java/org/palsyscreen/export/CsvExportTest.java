package org.palsyscreen.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
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
import org.palsyscreen.fixture.EmptyRecord;
import org.palsyscreen.fixture.Findings;
import org.palsyscreen.fixture.Identity;
import org.palsyscreen.fixture.MovableClock;
import org.palsyscreen.fixture.RecordSlice;
import org.palsyscreen.records.HistoryFilter;
import org.palsyscreen.records.ReviewService;
import org.palsyscreen.records.Verdict;
import org.palsyscreen.screening.PatientReference;
import org.palsyscreen.screening.PictureSource;
import org.palsyscreen.screening.ScreeningId;
import org.palsyscreen.screening.ScreeningService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

@RecordSlice
class CsvExportTest {
    private static final ExportOptions WITH_MARK =
            new ExportOptions(false, false, false, false, true, Locale.ENGLISH, ZoneOffset.UTC);
    private static final ExportOptions IDENTIFIED =
            new ExportOptions(true, true, false, false, false, Locale.ENGLISH, ZoneOffset.UTC);
    private static final ExportOptions DEIDENTIFIED = ExportOptions.DEIDENTIFIED;

    private static final ExportOptions WITH_NOTES =
            new ExportOptions(false, true, false, false, false, Locale.ENGLISH, ZoneOffset.UTC);
    private static final ExportOptions ONE_PATIENT =
            new ExportOptions(true, true, false, true, false, Locale.ENGLISH, ZoneOffset.UTC);

    @Autowired
    RecordExport export;

    @Autowired
    ReviewService reviews;

    @Autowired
    ScreeningService screenings;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void threeScreenings() throws Exception {
        EmptyRecord.make(jdbc);
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
        assertThat(text(HistoryFilter.NONE, WITH_MARK)).startsWith("\ufeffscreening,");
        assertThat(text(HistoryFilter.NONE, DEIDENTIFIED)).startsWith("screening,");
    }

    @Test
    void every_export_is_in_the_audit_chain_with_its_filter_and_choice() throws Exception {
        text(new HistoryFilter(null, null, Set.of(Outcome.REFER), "olga", Set.of(), "siti"), IDENTIFIED);

        assertThat(lastEntries())
                .containsExactly(
                        "EXPORTED csv: identified, operator olga, outcomes [REFER], one beginning of patient references",
                        "EXPORT_COMPLETED csv: 1 screenings");
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
                        () -> export.write(
                                ExportFormat.CSV,
                                HistoryFilter.NONE,
                                DEIDENTIFIED,
                                broken,
                                rows -> progress.add(rows))))
                .isInstanceOf(IOException.class)
                .hasMessage("gone");
        assertThat(lastEntries())
                .containsExactly("EXPORTED csv: de-identified", "EXPORT_STOPPED csv: broken off after 3 screenings");
    }

    @Test
    void an_export_that_is_cancelled_ends_and_is_noted_as_such() {
        assertThatThrownBy(() -> Identity.as(
                        "olga",
                        Role.OPERATOR,
                        () -> export.write(
                                ExportFormat.CSV,
                                HistoryFilter.NONE,
                                DEIDENTIFIED,
                                new ByteArrayOutputStream(),
                                rows -> rows == 0)))
                .isInstanceOf(ExportCancelled.class);
        assertThat(lastEntries())
                .containsExactly("EXPORTED csv: de-identified", "EXPORT_STOPPED csv: cancelled after 3 screenings");
    }

    @Test
    void a_deidentified_export_has_dates_without_times_and_no_notes() throws Exception {
        review("Siti is tired");

        assertThat(parse(text(HistoryFilter.NONE, DEIDENTIFIED)))
                .extracting(row -> row.get("taken at (UTC)"))
                .containsOnly(clock.instant().toString().substring(0, 10));
        assertThat(text(HistoryFilter.NONE, DEIDENTIFIED))
                .doesNotContain("tired", "rita", clock.instant().toString());
        assertThat(text(HistoryFilter.NONE, WITH_NOTES))
                .contains("Siti is tired")
                .doesNotContain("rita");
    }

    @Test
    void the_review_is_exported_beside_the_result() throws Exception {
        review("no palsy");

        var row = parse(text(HistoryFilter.NONE, IDENTIFIED)).getFirst();
        assertThat(row.get("outcome")).isEqualTo("UNCERTAIN");
        assertThat(row.get("review state")).isEqualTo("OVERRIDDEN");
        assertThat(row.get("reviewed outcome")).isEqualTo("NO_SIGN");
        assertThat(row.get("reviewer")).isEqualTo("rita");
        assertThat(row.get("review note")).isEqualTo("no palsy");
        assertThat(row.get("mouth contribution (logit)")).isEqualTo("1.9");
        assertThat(row.get("mouth severity")).isEqualTo("71.0");
        assertThat(row.get("lower threshold")).isEqualTo("0.3");
    }

    @Test
    void one_patient_is_not_everybody_whose_reference_begins_alike() throws Exception {
        screen(0.9, "Siti \u00c9va");
        var filter = new HistoryFilter(null, null, Set.of(), null, Set.of(), "siti \u00e9");

        assertThat(parse(text(filter, IDENTIFIED))).hasSize(3);
        assertThat(parse(text(filter, ONE_PATIENT)))
                .extracting(row -> row.get("patient reference"))
                .containsExactly("SITI \u00c9", "Siti \u00c9");
    }

    @Test
    void nobody_exports_without_signing_in() {
        assertThatThrownBy(() -> export.write(
                        ExportFormat.CSV, HistoryFilter.NONE, DEIDENTIFIED, new ByteArrayOutputStream(), rows -> true))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    void an_auditor_exports_nothing() {
        assertThatThrownBy(() -> Identity.as(
                        "audrey",
                        Role.AUDITOR,
                        () -> export.write(
                                ExportFormat.CSV,
                                HistoryFilter.NONE,
                                DEIDENTIFIED,
                                new ByteArrayOutputStream(),
                                rows -> true)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private String text(HistoryFilter filter, ExportOptions options) throws Exception {
        var out = new ByteArrayOutputStream();
        Identity.as("olga", Role.OPERATOR, () -> export.write(ExportFormat.CSV, filter, options, out, rows -> true));
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

    private List<String> lastEntries() {
        return jdbc.sql("select action, subject, detail from audit_entry order by number desc fetch first 2 rows only")
                .query((row, n) -> row.getString(1) + " " + row.getString(2) + ": " + row.getString(3))
                .list()
                .reversed();
    }

    private void review(String reason) throws Exception {
        long newest =
                jdbc.sql("select max(id) from screening").query(Long.class).single();
        Identity.as(
                "rita",
                Role.REVIEWER,
                () -> reviews.submit(new ScreeningId(newest), 0, new Verdict.Override(Outcome.NO_SIGN, reason)));
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
