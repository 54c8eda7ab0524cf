package org.palsyscreen.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palsyscreen.access.Role;
import org.palsyscreen.analysis.Finding;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.analysis.Ungradable;
import org.palsyscreen.analysis.UngradableReason;
import org.palsyscreen.fixture.EmptyRecord;
import org.palsyscreen.fixture.Findings;
import org.palsyscreen.fixture.ForeignKeys;
import org.palsyscreen.fixture.Identity;
import org.palsyscreen.fixture.MovableClock;
import org.palsyscreen.fixture.RecordSlice;
import org.palsyscreen.patients.Consent;
import org.palsyscreen.patients.MergeResult;
import org.palsyscreen.patients.MergeService;
import org.palsyscreen.patients.PatientChange;
import org.palsyscreen.patients.PatientDetails;
import org.palsyscreen.patients.PatientId;
import org.palsyscreen.patients.PatientService;
import org.palsyscreen.patients.Sex;
import org.palsyscreen.records.HistoryFilter;
import org.palsyscreen.records.ReviewResult;
import org.palsyscreen.records.ReviewService;
import org.palsyscreen.records.SecondReadingRule;
import org.palsyscreen.records.SecondReadingRule.Which;
import org.palsyscreen.records.SecondReadings;
import org.palsyscreen.records.Verdict;
import org.palsyscreen.retention.LegalHolds;
import org.palsyscreen.screening.PatientReference;
import org.palsyscreen.screening.PictureSource;
import org.palsyscreen.screening.ScreeningId;
import org.palsyscreen.screening.ScreeningService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An archive of a whole installation, held against the tables: every table of the record, every column of each. */
@RecordSlice
class WholeRecordTest {
    /** Where a screening came from is in the archive in other words; requests of other systems live for a day. */
    private static final Set<String> NOT_CARRIED = Set.of("import_origin", "api_request");
    /** Numbers that each database gives out by itself, and so in the order in which rows come. */
    private static final Set<String> NUMBERS = Set.of("patient.id", "patient_merge.id", "legal_hold.id");

    @TempDir
    Path folder;

    @Autowired
    RecordExport export;

    @Autowired
    RecordImport archives;

    @Autowired
    ScreeningService screenings;

    @Autowired
    ReviewService reviews;

    @Autowired
    SecondReadings readings;

    @Autowired
    PatientService patients;

    @Autowired
    MergeService merges;

    @Autowired
    LegalHolds holds;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource source;

    @BeforeEach
    void record() throws Exception {
        otherInstallation();
        var siti = created("Siti");
        as("adam", () -> patients.recordConsent(siti, 0, Consent.Kind.GIVEN, LocalDate.of(2026, 3, 1), "in the file"));
        as("adam", () -> patients.recordConsent(siti, 1, Consent.Kind.WITHDRAWN, LocalDate.of(2026, 4, 1), ""));
        var first = screen(Findings.assessment(0.9, Findings.severity()), "Siti", 1);
        var sisters = screen(Findings.explained(0.1, Findings.regions(0.1, 0.2, 0.3, 0.4)), "Siti-2", 2);
        var twin = screen(Findings.assessment(0.5), "Siti-3", 3);
        merged("Siti-2", siti);
        merged("Siti-3", siti);
        long undone = merged("Budi-2", created("Budi"));
        as("rosa", () -> merges.undo(undone));
        as("rita", () -> merges.propose("Budi-2", siti, "perhaps"));
        as(
                "rosa",
                () -> reviews.submit(
                        sisters, 0, new Verdict.Reassign(new PatientReference("Budi"), "her sister's picture")));
        as("rosa", () -> reviews.submit(first, 0, new Verdict.Override(Outcome.NO_SIGN, "scar")));
        as("rosa", () -> reviews.submit(first, 1, new Verdict.SignOff("done")));
        var nobodys = screen(new Ungradable(UngradableReason.NO_FACE), null, 4);
        as("adam", () -> reviews.submit(nobodys, 0, new Verdict.Void("test picture")));
        as("adam", () -> holds.place(nobodys, "court"));
        as("adam", () -> holds.place(siti, "insurance"));
        long lifted = as("adam", () -> holds.on(siti)).orElseThrow().id();
        as("adam", () -> holds.lift(lifted));
        as("adam", () -> readings.save(0, new SecondReadingRule(Which.ALL, 0), "quality"));
        read(twin, "rosa", new Verdict.Confirm("one"));
        read(twin, "rita", new Verdict.Confirm("two"));
        read(
                screen(Findings.assessment(0.7), "Budi", 5),
                "rosa",
                new Verdict.Override(Outcome.NO_SIGN, "first of two"));
        var discordant = screen(Findings.assessment(0.8), "Budi", 6);
        read(discordant, "rosa", new Verdict.Override(Outcome.NO_SIGN, "rosa's"));
        read(discordant, "rita", new Verdict.Confirm("rita's"));
        created("Never screened");
    }

    @AfterEach
    void forOtherTests() {
        otherInstallation();
    }

    @Test
    void every_column_of_every_table_of_the_record_comes_through() throws Exception {
        var before = tables();
        var file = exported("adam");
        otherInstallation();

        var done = done(read(file));

        assertThat(done.patients().conflicts()).isEmpty();
        assertThat(done.patients().archived())
                .isEqualTo(6)
                .isEqualTo(done.patients().added());
        assertThat(tables()).isEqualTo(before);
        assertThat(done(read(exported("adam"))).sha256()).isEqualTo(done.sha256());
        assertThat(pictures(6)).isEqualTo(6);
    }

    @Test
    void nothing_of_the_record_is_left_out_here() throws Exception {
        assertThat(ForeignKeys.pointingTo(source, "screening")).isSubsetOf(known());
        assertThat(ForeignKeys.pointingTo(source, "patient")).isSubsetOf(known());
        assertThat(ForeignKeys.pointingTo(source, "patient_merge")).isSubsetOf(known());
        tables().forEach((table, rows) -> {
            var empty = new TreeSet<>(rows.getFirst().keySet());
            rows.forEach(row -> empty.removeIf(column -> row.get(column) != null));
            assertThat(empty)
                    .as("columns of " + table + " that this test says nothing about")
                    .isEmpty();
        });
    }

    @Test
    void taken_in_twice_it_is_all_there_already() throws Exception {
        var before = tables();

        var done = done(read(exported("adam")));

        assertThat(done.present()).isEqualTo(done.screenings());
        assertThat(done.patients()).isEqualTo(new ImportResult.Patients(6, 0, List.of()));
        assertThat(tables()).isEqualTo(before);
    }

    @Test
    void a_patient_who_is_known_otherwise_here_is_reported_and_left_as_it_is() throws Exception {
        var file = exported("adam");
        otherInstallation();
        as("adam", () -> patients.create("SITI", new PatientDetails(1999, null, "")));

        var done = done(read(file));

        assertThat(done.patients().conflicts()).containsExactly("Siti");
        assertThat(done.patients().added()).isEqualTo(5);
        assertThat(jdbc.sql("select birth_year from patient where reference_key = 'siti'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1999);
        assertThat(jdbc.sql("select count(*) from screening s join patient p on p.id = s.patient_id"
                                + " where p.reference_key = 'siti'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void merges_can_be_undone_where_the_archive_was_taken_in() throws Exception {
        var file = exported("adam");
        otherInstallation();
        read(file);
        long merge = jdbc.sql("select m.id from patient_merge m join patient p on p.id = m.source_id"
                        + " where p.reference = 'Siti-3'")
                .query(Long.class)
                .single();

        as("rosa", () -> merges.undo(merge));

        assertThat(jdbc.sql("select count(*) from screening where patient_reference = 'Siti-3'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoever_may_become_the_second_reader_does_not_find_the_first_reading_in_an_archive() throws Exception {
        var file = exported("rita");

        var text = String.join("\n", texts(file));
        assertThat(text)
                .contains("scar", "\"one\"")
                .doesNotContain("first of two", "rosa's", "rita's", "DISCORDANT", "FIRST\"");
        otherInstallation();
        assertThat(done(read(file)).added()).isEqualTo(6);
        assertThat(pictures(6)).isEqualTo(6);
        assertThat(jdbc.sql("select count(*) from screening where reading_state = 'NONE'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
    }

    @Test
    void an_archive_that_hides_a_reading_is_still_what_is_here() throws Exception {
        var file = exported("rita");
        var done = done(read(file));

        assertThat(done.conflicts()).isEmpty();
        assertThat(done.present()).isEqualTo(6);
    }

    @Test
    void patients_of_what_the_filter_leaves_out_are_left_out_too() throws Exception {
        var budi = new HistoryFilter(null, null, Set.of(), null, Set.of(), "Budi", HistoryFilter.Voided.INCLUDED);

        var text = String.join("\n", texts(exported("adam", budi)));

        assertThat(text).contains("\"reference\":\"Budi\"").doesNotContain("\"reference\":\"Siti", "Never screened");
    }

    private int pictures(int screenings) {
        assertThat(jdbc.sql("select count(*) from screening")
                        .query(Integer.class)
                        .single())
                .isEqualTo(screenings);
        return jdbc.sql("select count(*) from screening_picture")
                .query(Integer.class)
                .single();
    }

    private static Set<String> known() {
        var known = new TreeSet<>(EmptyRecord.TABLES);
        known.addAll(NOT_CARRIED);
        return known;
    }

    /** Rows of every table, with references for the numbers of patients, in an order of their own. */
    private Map<String, List<Map<String, Object>>> tables() {
        var references = new HashMap<Object, String>();
        jdbc.sql("select id, reference from patient")
                .query((row, n) -> references.put(row.getLong(1), row.getString(2)))
                .list();
        var merge = new HashMap<Object, String>();
        jdbc.sql("select id, source_id, state from patient_merge")
                .query((row, n) -> merge.put(row.getLong(1), references.get(row.getLong(2)) + row.getString(3)))
                .list();
        var tables = new TreeMap<String, List<Map<String, Object>>>();
        for (var table : EmptyRecord.TABLES) {
            tables.put(
                    table,
                    jdbc.sql("select * from " + table).query().listOfRows().stream()
                            .map(row -> translated(table, row, references, merge))
                            .sorted((a, b) -> a.toString().compareTo(b.toString()))
                            .toList());
        }
        return tables;
    }

    private static Map<String, Object> translated(
            String table, Map<String, Object> row, Map<Object, String> references, Map<Object, String> merge) {
        var translated = new TreeMap<String, Object>();
        row.forEach((name, value) -> {
            var column = name.toLowerCase(Locale.ROOT);
            if (!NUMBERS.contains(table + "." + column)) {
                translated.put(
                        column,
                        switch (column) {
                            case "patient_id", "merged_into", "source_id", "target_id" -> references.get(value);
                            case "merge_id" -> merge.get(value);
                            default ->
                                value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value;
                        });
            }
        });
        return translated;
    }

    private List<String> texts(Path file) throws Exception {
        var texts = new ArrayList<String>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry :
                    zip.stream().filter(e -> e.getName().endsWith("json")).toList()) {
                texts.add(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    private void otherInstallation() {
        EmptyRecord.make(jdbc);
        jdbc.sql("delete from import_origin").update();
        jdbc.sql("delete from installation_identity").update();
    }

    private static ImportResult.Done done(ImportResult result) {
        assertThat(result).isInstanceOf(ImportResult.Done.class);
        return (ImportResult.Done) result;
    }

    private ImportResult read(Path file) throws Exception {
        return as("adam", () -> archives.read(file, done -> true));
    }

    private Path exported(String who) throws Exception {
        return exported(who, HistoryFilter.NONE);
    }

    private Path exported(String who, HistoryFilter filter) throws Exception {
        var file = Files.createTempFile(folder, "archive", ".zip");
        try (var out = Files.newOutputStream(file)) {
            as(who, () -> export.write(ExportFormat.ZIP, filter, ExportOptions.COMPLETE, out, rows -> true));
        }
        return file;
    }

    private PatientId created(String reference) throws Exception {
        var made =
                as("adam", () -> patients.create(reference, new PatientDetails(1980, Sex.FEMALE, "speaks Sundanese")));
        assertThat(made).isInstanceOf(PatientChange.Saved.class);
        return ((PatientChange.Saved) made).patient().id();
    }

    private long merged(String from, PatientId into) throws Exception {
        if (jdbc.sql("select id from patient where reference = ?")
                .param(from)
                .query(Long.class)
                .list()
                .isEmpty()) {
            created(from);
        }
        var proposed = as("rita", () -> merges.propose(from, into, "the same person"));
        long merge = ((MergeResult.Done) proposed).merge().id();
        assertThat(as("rosa", () -> merges.confirm(merge))).isInstanceOf(MergeResult.Done.class);
        return merge;
    }

    private void read(ScreeningId screening, String reader, Verdict verdict) throws Exception {
        assertThat(as(reader, () -> reviews.submit(screening, 0, verdict)))
                .isNotInstanceOfAny(ReviewResult.Refused.class, ReviewResult.Conflict.class);
    }

    private ScreeningId screen(Finding finding, String patient, int picture) throws Exception {
        clock.advance(Duration.ofMinutes(1));
        return Identity.as(
                        "olga",
                        Role.OPERATOR,
                        () -> screenings.record(
                                Findings.photo((byte) picture, (byte) 7),
                                finding,
                                patient == null ? null : new PatientReference(patient),
                                PictureSource.UPLOAD))
                .id();
    }

    private static <T> T as(String who, Callable<T> work) throws Exception {
        return Identity.as(who, who.equals("adam") ? Role.ADMINISTRATOR : Role.REVIEWER, work);
    }
}
