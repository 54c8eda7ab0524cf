package org.palsyscreen.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palsyscreen.access.Role;
import org.palsyscreen.analysis.Assessment;
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
import org.palsyscreen.records.HistoryQuery;
import org.palsyscreen.records.HistorySort;
import org.palsyscreen.records.ReviewService;
import org.palsyscreen.records.Verdict;
import org.palsyscreen.screening.PatientReference;
import org.palsyscreen.screening.PictureSource;
import org.palsyscreen.screening.ScreeningArchive;
import org.palsyscreen.screening.ScreeningId;
import org.palsyscreen.screening.ScreeningRecord;
import org.palsyscreen.screening.ScreeningService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@RecordSlice
class ArchiveTest {
    private static final String MANIFEST = "manifest.json";
    private static final String PERSONS = "persons/000001.ndjson";
    private static final String PART = "records/000001.ndjson";

    private static final HistoryFilter WITH_VOIDED =
            new HistoryFilter(null, null, Set.of(), null, Set.of(), "", HistoryFilter.Voided.INCLUDED);

    @TempDir
    Path folder;

    @Autowired
    RecordExport export;

    @Autowired
    RecordImport archives;

    @Autowired
    ScreeningService screenings;

    @Autowired
    ScreeningArchive archive;

    @Autowired
    ReviewService reviews;

    @Autowired
    HistoryQuery history;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void fourScreenings() throws Exception {
        EmptyRecord.make(jdbc);
        screen(Findings.assessment(0.9), "Siti", 1);
        screen(Findings.assessment(0.5, null), "Siti", 2);
        screen(Findings.explained(0.1, Findings.regions(null, null, null, null)), null, 3);
        screen(
                new Ungradable(UngradableReason.BLURRED, Findings.quality(), Findings.landmarks()),
                "\u30b7\u30c6\u30a3",
                4);
        screen(new Ungradable(UngradableReason.NO_FACE), "Budi", 5);
        as(() -> reviews.submit(ids().getFirst(), 0, new Verdict.Note("looked at \"twice\"\n=1")));
        as(() -> reviews.submit(ids().getFirst(), 1, new Verdict.Override(Outcome.NO_SIGN, "scar")));
        as(() -> reviews.submit(ids().get(1), 0, new Verdict.Confirm("")));
        as(() -> reviews.submit(ids().get(1), 1, new Verdict.SignOff("")));
        as(() -> reviews.submit(ids().getLast(), 0, new Verdict.Void("wrong patient")));
    }

    @Test
    void another_installation_gets_equal_records() throws Exception {
        var before = everything();
        var file = exported();
        otherInstallation();

        var result = read(file);

        assertThat(result).isInstanceOfSatisfying(ImportResult.Done.class, done -> {
            assertThat(done.screenings()).isEqualTo(5);
            assertThat(done.added()).isEqualTo(5);
            assertThat(done.present()).isZero();
            assertThat(done.conflicts()).isEmpty();
            assertThat(done.pictures()).isEqualTo(5);
            assertThat(done.reviews()).isEqualTo(5);
        });
        assertThat(before).hasSize(5);
        assertThat(everything()).isEqualTo(before);
        assertThat(withoutTheirPatient()).isZero();
    }

    @Test
    void an_archive_of_what_was_imported_has_the_same_records_and_hash() throws Exception {
        var file = exported();
        otherInstallation();
        var done = (ImportResult.Done) read(file);

        jdbc.sql("delete from patient where reference like 'X-%'").update();
        var again = entries(exported());

        assertThat(again.get(PART)).isEqualTo(entries(file).get(PART));
        assertThat(text(again, MANIFEST)).contains("\"" + done.sha256() + "\"");
    }

    @Test
    void importing_twice_doubles_nothing() throws Exception {
        var file = exported();
        otherInstallation();
        read(file);

        assertThat(read(file)).isInstanceOfSatisfying(ImportResult.Done.class, done -> {
            assertThat(done.added()).isZero();
            assertThat(done.present()).isEqualTo(5);
        });
        assertThat(count("screening")).isEqualTo(5);
        assertThat(count("review")).isEqualTo(5);
    }

    @Test
    void what_comes_back_to_where_it_was_recorded_is_recognised() throws Exception {
        var file = exported();

        assertThat(read(file))
                .isInstanceOfSatisfying(
                        ImportResult.Done.class,
                        done -> assertThat(done.present()).isEqualTo(5));
    }

    @Test
    void a_record_that_differs_is_reported_and_left_as_it_is() throws Exception {
        var file = exported();
        otherInstallation();
        read(file);
        as(() -> reviews.submit(ids().getLast(), 1, new Verdict.Note("since then")));
        var before = everything();
        long last = ids().getLast().value();

        assertThat(read(file)).isInstanceOfSatisfying(ImportResult.Done.class, done -> {
            assertThat(done.conflicts()).containsExactly(last);
            assertThat(done.present()).isEqualTo(4);
        });
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void beside_records_of_its_own_an_installation_gives_new_numbers() throws Exception {
        var file = exported();
        otherInstallation();
        screen(Findings.assessment(0.2), "Own", 9);
        var own = ids().getFirst();

        read(file);
        screen(Findings.assessment(0.3), "Later", 10);

        assertThat(ids()).hasSize(7).doesNotHaveDuplicates().contains(own);
        assertThat(read(file))
                .isInstanceOfSatisfying(
                        ImportResult.Done.class,
                        done -> assertThat(done.present()).isEqualTo(5));
    }

    @Test
    void screenings_after_an_import_get_numbers_of_their_own() throws Exception {
        var file = exported();
        otherInstallation();
        read(file);

        for (int i = 0; i < 120; i++) {
            screen(Findings.assessment(0.3), "Later", 10);
        }

        assertThat(ids()).hasSize(125).doesNotHaveDuplicates();
    }

    @Test
    void the_import_is_in_the_audit_chain() throws Exception {
        var file = exported();
        var done = (ImportResult.Done) read(file);

        assertThat(lastEntry())
                .startsWith(
                        "IMPORTED 5 screenings, 0 added, 5 present, 0 in conflict, 3 patients, 0 added, 0 in conflict, from"
                                + " installation ")
                .endsWith(done.sha256());
    }

    @Test
    void a_truncated_archive_is_refused() throws Exception {
        var bytes = Files.readAllBytes(exported());
        for (int length : new int[] {0, 1, 30, bytes.length / 2, bytes.length - 30, bytes.length - 1}) {
            refused(Files.write(folder.resolve("cut.zip"), Arrays.copyOf(bytes, length)), ImportProblem.NOT_AN_ARCHIVE);
        }
    }

    @Test
    void an_archive_with_other_bytes_than_it_says_is_refused() throws Exception {
        refused(changed(PART, text -> text.replace("Siti", "Sita")), ImportProblem.WRONG_HASH);
        refused(
                changed(MANIFEST, text -> text.replaceFirst("(?s)(\"parts\".*\"sha256\" ?: ?\").", "$1x")),
                ImportProblem.WRONG_HASH);
        refused(changed("pictures/" + ids().getFirst() + ".jpg", text -> "other"), ImportProblem.WRONG_HASH);
    }

    @Test
    void an_archive_that_leads_out_of_itself_is_refused() throws Exception {
        for (var name : List.of("../evil.jpg", "/etc/passwd", "pictures/../../x.jpg", "pictures\\1.jpg", "notes.txt")) {
            var entries = entries(exported());
            entries.put(name, new byte[1]);
            refused(zip(entries), ImportProblem.FOREIGN_ENTRY);
        }
    }

    @Test
    void an_entry_that_swells_is_refused() throws Exception {
        var entries = entries(exported());
        entries.put("pictures/" + ids().getFirst() + ".jpg", new byte[64 << 20]);
        refused(zip(entries), ImportProblem.TOO_LARGE);
        entries = entries(exported());
        entries.put(MANIFEST, new byte[64 << 20]);
        refused(zip(entries), ImportProblem.TOO_LARGE);
    }

    @Test
    void an_archive_of_a_newer_version_is_refused() throws Exception {
        refused(
                changed(MANIFEST, text -> text.replaceFirst("\"schema\" ?: ?\"\\d+\"", "\"schema\":\"999\"")),
                ImportProblem.TOO_NEW);
        refused(
                changed(MANIFEST, text -> text.replaceFirst("\"version\" ?: ?2", "\"version\":3")),
                ImportProblem.TOO_NEW);
    }

    @Test
    void a_number_that_comes_twice_is_refused() throws Exception {
        refused(resealed(text -> text.replaceAll("\"id\":\\d+", "\"id\":7")), ImportProblem.DUPLICATE);
    }

    @Test
    void a_value_that_no_record_can_have_is_refused() throws Exception {
        refused(resealed(text -> text.replace("\"operator\":\"olga\"", "\"operator\":null")), ImportProblem.BAD_VALUE);
        refused(
                resealed(text -> text.replace("\"outcome\":\"REFER\"", "\"outcome\":\"SICK\"")),
                ImportProblem.BAD_VALUE);
        refused(resealed(text -> text.replace("\"probability\":0.9", "\"probability\":0.2")), ImportProblem.BAD_VALUE);
        refused(
                resealed(text -> text.replace("\"patient_reference\":\"Siti\"", "\"patient_reference\":\"<b>\"")),
                ImportProblem.BAD_VALUE);
        refused(resealed(text -> text.replace("\"kind\":\"NOTE\"", "\"kind\":\"SONG\"")), ImportProblem.BAD_VALUE);
        refused(resealed(text -> text.replace("\"kind\"", "\"kind, note\"")), ImportProblem.BAD_VALUE);
        refused(resealed(text -> text.replace("\"signed_off\":true", "\"signed_off\":false")), ImportProblem.BAD_VALUE);
        refused(resealed(text -> text.replace("\"severity\":52.5", "\"severity\":152.5")), ImportProblem.BAD_VALUE);
        refused(
                resealed(text -> text.replaceAll("\"landmarks\":\\[[^,]*,", "\"landmarks\":[")),
                ImportProblem.BAD_VALUE);
        refused(resealed(text -> "{}\n" + text.substring(text.indexOf('\n') + 1)), ImportProblem.BAD_VALUE);
        refused(resealed(text -> "no JSON\n" + text.substring(text.indexOf('\n') + 1)), ImportProblem.BAD_VALUE);
    }

    @Test
    void a_patient_that_no_screen_can_show_is_refused() throws Exception {
        UnaryOperator<String> same = text -> text;
        var damages = List.<UnaryOperator<String>>of(
                text -> text.replace("\"sex\":null", "\"sex\":\"X\""),
                text -> text.replace("\"birth_year\":null", "\"birth_year\":12"),
                text -> text.replace("\"reference\":\"Siti\"", "\"reference\":\"<b>\""),
                text -> text.replace("\"reference_key\":\"siti\"", "\"reference_key\":\"budi\""),
                text -> text.replaceFirst("(?s)^(.*?\n)", "$1$1"),
                text -> text.replace("\"merged_into\":null", "\"merged_into\":\"Nobody\""),
                text -> text.replace("\"merged_into\":null", "\"merged_into\":\"Siti\""),
                text -> text.replace("\"consents\":[]", "\"consents\":[{\"number\":2}]"),
                text -> text.replace("\"version\":0", "\"versions\":0"),
                text -> text.replace("\"created_by\":\"olga\"", "\"created_by\":null"));
        for (var damage : damages) {
            refused(resealed(same, damage), ImportProblem.BAD_VALUE);
        }
        refused(changed(PERSONS, text -> text.replace("Budi", "Bodo")), ImportProblem.WRONG_HASH);
    }

    @Test
    void a_reading_that_cannot_have_been_made_is_refused() throws Exception {
        refused(
                resealed(text -> text.replaceFirst("\"reading_state\":\"NONE\"", "\"reading_state\":\"FIRST\"")),
                ImportProblem.BAD_VALUE);
        refused(
                resealed(text -> text.replaceFirst("\"readings\":\\[\\]", "\"readings\":[{\"number\":1}]")),
                ImportProblem.BAD_VALUE);
    }

    @Test
    void an_archive_of_the_first_version_which_knew_no_patients_is_taken_in() throws Exception {
        var entries = entries(exported());
        var records = text(entries, PART).replaceAll("\"readings\":\\[\\],\"holds\":\\[\\],", "");
        var hash = sha256(records.getBytes(StandardCharsets.UTF_8));
        var manifest = text(entries, MANIFEST)
                .replace(sha256(entries.get(PART)), hash)
                .replace(sha256(hex(sha256(entries.get(PART)) + sha256(entries.get(PERSONS)))), sha256(hex(hash)))
                .replaceFirst("\"version\" ?: ?2", "\"version\":1")
                .replaceFirst("(?s),\\s*\"personParts\".*]", "");
        assertThat(records).doesNotContain("readings", "holds");
        assertThat(manifest).doesNotContain("persons");
        entries.put(PART, records.getBytes(StandardCharsets.UTF_8));
        entries.put(MANIFEST, manifest.getBytes(StandardCharsets.UTF_8));
        entries.remove(PERSONS);
        var before = everything();
        otherInstallation();

        assertThat(read(zip(entries))).isInstanceOfSatisfying(ImportResult.Done.class, done -> {
            assertThat(done.added()).isEqualTo(5);
            assertThat(done.patients()).isEqualTo(new ImportResult.Patients(0, 0, List.of()));
        });
        assertThat(everything()).isEqualTo(before);
        assertThat(withoutTheirPatient()).isZero();
    }

    @Test
    void only_administrators_take_an_archive_in() throws Exception {
        var file = exported();
        for (var role : List.of(Role.OPERATOR, Role.REVIEWER, Role.AUDITOR)) {
            assertThatThrownBy(() -> Identity.as("x", role, () -> archives.read(file, done -> true)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void a_zip_of_something_else_is_refused() throws Exception {
        refused(zip(Map.of()), ImportProblem.NO_MANIFEST);
        refused(zip(Map.of(MANIFEST, "{}".getBytes(StandardCharsets.UTF_8))), ImportProblem.NO_MANIFEST);
        refused(zip(Map.of(MANIFEST, "[".getBytes(StandardCharsets.UTF_8))), ImportProblem.NO_MANIFEST);
    }

    @Test
    void an_archive_without_one_of_its_pictures_is_refused() throws Exception {
        var entries = entries(exported());
        entries.remove("pictures/" + ids().getLast() + ".jpg");
        refused(zip(entries), ImportProblem.MISSING_ENTRY);
    }

    @Test
    void a_cancelled_import_leaves_nothing() throws Exception {
        var file = exported();
        otherInstallation();
        var calls = new int[1];

        // the first pass checks, the second stores: it is stopped in the second
        var result = Identity.as("adam", Role.ADMINISTRATOR, () -> archives.read(file, done -> ++calls[0] < 2));

        assertThat(result).isEqualTo(new ImportResult.Refused(ImportProblem.CANCELLED, ""));
        assertThat(count("screening")).isZero();
        assertThat(lastEntry()).isEqualTo("IMPORT_REFUSED CANCELLED");
    }

    @Test
    void a_deidentified_archive_names_nobody_and_is_not_imported() throws Exception {
        var file = exported(ExportOptions.DEIDENTIFIED);
        var entries = entries(file);
        var part = text(entries, PART);

        assertThat(entries.keySet()).containsExactlyInAnyOrder(MANIFEST, PART);
        assertThat(part)
                .doesNotContain(
                        "Siti",
                        "siti",
                        "olga",
                        "adam",
                        "twice",
                        "scar",
                        "sha256",
                        "thumbnail",
                        "landmarks",
                        "installation")
                .doesNotContain(clock.instant().toString())
                .contains(
                        "\"taken_at\":\"" + clock.instant().toString().substring(0, 10) + "\"", "\"probability\":0.5");
        refused(file, ImportProblem.INCOMPLETE);
    }

    @Test
    void only_what_the_filter_finds_is_in_the_archive() throws Exception {
        var filter = new HistoryFilter(null, null, Set.of(Outcome.REFER), null, Set.of(), "");
        var out = new ByteArrayOutputStream();
        Identity.as(
                "olga",
                Role.OPERATOR,
                () -> export.write(ExportFormat.ZIP, filter, ExportOptions.COMPLETE, out, rows -> true));

        assertThat(entries(out.toByteArray()).keySet())
                .containsExactlyInAnyOrder(MANIFEST, PERSONS, PART, "pictures/" + ids().getLast() + ".jpg");
    }

    private void refused(Path file, ImportProblem problem) throws Exception {
        otherInstallation();
        assertThat(read(file))
                .isInstanceOfSatisfying(
                        ImportResult.Refused.class,
                        refused -> assertThat(refused.problem())
                                .as(refused.detail())
                                .isEqualTo(problem));
        assertThat(count("screening")).isZero();
        assertThat(count("review")).isZero();
        assertThat(count("import_origin")).isZero();
        assertThat(lastEntry()).isEqualTo("IMPORT_REFUSED " + problem);
        fourScreenings();
    }

    private ImportResult read(Path file) throws Exception {
        return Identity.as("adam", Role.ADMINISTRATOR, () -> archives.read(file, done -> true));
    }

    private Path exported() throws Exception {
        return exported(ExportOptions.COMPLETE);
    }

    private Path exported(ExportOptions options) throws Exception {
        var file = folder.resolve(UUID.randomUUID() + ".zip");
        try (var out = Files.newOutputStream(file)) {
            Identity.as(
                    "olga",
                    Role.OPERATOR,
                    () -> export.write(ExportFormat.ZIP, HistoryFilter.NONE, options, out, rows -> true));
        }
        return file;
    }

    private Path changed(String name, UnaryOperator<String> change) throws Exception {
        var entries = entries(exported());
        var before = text(entries, name);
        var after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        entries.put(name, after.getBytes(StandardCharsets.UTF_8));
        return zip(entries);
    }

    /** A forger can make the hashes fit. */
    private Path resealed(UnaryOperator<String> change) throws Exception {
        return resealed(change, text -> text);
    }

    private Path resealed(UnaryOperator<String> change, UnaryOperator<String> ofPersons) throws Exception {
        var before = entries(exported());
        var entries = new LinkedHashMap<>(before);
        var changed = change.apply(text(before, PART)).getBytes(StandardCharsets.UTF_8);
        entries.put(PART, changed);
        var persons = ofPersons.apply(text(before, PERSONS)).getBytes(StandardCharsets.UTF_8);
        entries.put(PERSONS, persons);
        var sealed = text(before, MANIFEST)
                .replace(sha256(before.get(PART)), sha256(changed))
                .replace(sha256(before.get(PERSONS)), sha256(persons))
                .replace(
                        sha256(hex(sha256(before.get(PART)) + sha256(before.get(PERSONS)))),
                        sha256(hex(sha256(changed) + sha256(persons))));
        assertThat(sealed).isNotEqualTo(text(before, MANIFEST));
        entries.put(MANIFEST, sealed.getBytes(StandardCharsets.UTF_8));
        return zip(entries);
    }

    private static byte[] hex(String hashes) {
        return hashes.getBytes(StandardCharsets.US_ASCII);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private Path zip(Map<String, byte[]> entries) throws Exception {
        var file = folder.resolve(UUID.randomUUID() + ".zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return file;
    }

    private static Map<String, byte[]> entries(Path file) throws Exception {
        return entries(Files.readAllBytes(file));
    }

    private static Map<String, byte[]> entries(byte[] bytes) throws Exception {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private static String text(Map<String, byte[]> entries, String name) {
        return new String(entries.get(name), StandardCharsets.UTF_8);
    }

    /** Every record as screens read it, with picture, thumbnail and reviews. */
    private List<String> everything() throws Exception {
        return ids().stream().map(this::whole).toList();
    }

    private String whole(ScreeningId id) {
        try {
            return as(() -> {
                ScreeningRecord stored = archive.open(id).orElseThrow();
                return stored.toString().replaceAll("\\[F@[0-9a-f]+", "")
                        + landmarks(stored.finding())
                        + Arrays.toString(archive.picture(id).orElseThrow())
                        + Arrays.toString(archive.thumbnail(id).orElseThrow())
                        + reviews.reviews(id);
            });
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String landmarks(Finding finding) {
        return switch (finding) {
            case Assessment assessment -> Arrays.toString(assessment.landmarks().xy());
            case Ungradable ungradable ->
                ungradable.landmarks() == null
                        ? ""
                        : Arrays.toString(ungradable.landmarks().xy());
        };
    }

    private List<ScreeningId> ids() throws Exception {
        return as(() -> history.page(WITH_VOIDED, HistorySort.NEWEST_FIRST, null, 1000).rows().stream()
                .map(row -> row.id())
                .toList());
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private String lastEntry() {
        return jdbc.sql("select action, detail from audit_entry order by number desc fetch first 1 rows only")
                .query((row, n) -> row.getString(1) + " " + row.getString(2))
                .single();
    }

    private void otherInstallation() {
        jdbc.sql("delete from screening_picture").update();
        jdbc.sql("delete from review").update();
        jdbc.sql("delete from screening").update();
        jdbc.sql("delete from installation_identity").update();
        // somebody else has the numbers that the patients had there
        jdbc.sql("update patient set reference = concat('X-', id), reference_key = concat('x-', id)")
                .update();
    }

    private int withoutTheirPatient() {
        return jdbc.sql("""
                select count(*) from screening s left join patient p on p.id = s.patient_id
                where (s.patient_reference is not null and p.reference_key is null)
                    or (p.reference_key is not null and p.reference_key <> s.patient_key)""").query(Integer.class).single();
    }

    private <T> T as(Callable<T> code) throws Exception {
        return Identity.as("adam", Role.ADMINISTRATOR, code);
    }

    private void screen(Finding finding, String patient, int picture) throws Exception {
        Identity.as(
                "olga",
                Role.OPERATOR,
                () -> screenings.record(
                        Findings.photo((byte) picture, (byte) 7),
                        finding,
                        patient == null ? null : new PatientReference(patient),
                        PictureSource.UPLOAD));
    }
}
