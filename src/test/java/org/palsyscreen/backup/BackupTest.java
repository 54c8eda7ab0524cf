package org.palsyscreen.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palsyscreen.access.Role;
import org.palsyscreen.backup.BackupResult.Failed;
import org.palsyscreen.backup.BackupResult.Made;
import org.palsyscreen.backup.BackupResult.Problem;
import org.palsyscreen.fixture.Findings;
import org.palsyscreen.fixture.Identity;
import org.palsyscreen.fixture.MovableClock;
import org.palsyscreen.fixture.RecordSlice;
import org.palsyscreen.screening.PatientReference;
import org.palsyscreen.screening.PictureSource;
import org.palsyscreen.screening.ScreeningService;
import org.palsyscreen.storage.Database;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@RecordSlice
@DirtiesContext
class BackupTest {
    @TempDir
    static Path folder;

    @DynamicPropertySource
    static void aDatabaseFile(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> "jdbc:h2:file:" + folder.resolve("palsyscreen") + ";WRITE_DELAY=0");
        registry.add(
                "palsyscreen.backup.folder", () -> folder.resolve("backups").toString());
        registry.add("palsyscreen.backup.keep", () -> "3");
    }

    @Autowired
    Backups backups;

    @Autowired
    ScreeningService screenings;

    @Autowired
    Database database;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void onAFile() throws Exception {
        assumeTrue(database == Database.H2, "servers have their own tools");
        screened("Before-1");
    }

    @Test
    void what_is_made_under_load_is_whole_and_restores_elsewhere_with_equal_counts_and_hashes() throws Exception {
        var stop = new AtomicBoolean();
        var acknowledged = new AtomicInteger();
        var made = new ArrayList<Made>();
        long before = rows("screening");
        try (var threads = Executors.newFixedThreadPool(4)) {
            var writers = java.util.stream.IntStream.range(0, 4)
                    .mapToObj(writer -> threads.submit(() -> {
                        for (int i = 0; i < 300 && !stop.get(); i++) {
                            screened("Load-" + writer);
                            acknowledged.incrementAndGet();
                        }
                        return null;
                    }))
                    .toList();
            try {
                for (int i = 0; i < 4; i++) {
                    long acknowledgedBefore = before + acknowledged.get();
                    var backup = (Made) make();
                    assertThat(backup.manifest().contents().screenings()).isGreaterThanOrEqualTo(acknowledgedBefore);
                    made.add(backup);
                }
            } finally {
                stop.set(true);
            }
            for (var writer : writers) {
                writer.get();
            }
        }
        assertThat(acknowledged.get()).as("it was under load").isGreaterThan(20);
        for (var backup : made.subList(1, 4)) {
            var elsewhere = Files.createTempDirectory(folder, "elsewhere");
            var restored = Restore.into(elsewhere, backup.file(), "", "");
            assertThat(restored)
                    .isEqualTo(new Restore.Result.Done(elsewhere.resolve("palsyscreen.mv.db"), backup.manifest()));
            assertThat(elsewhere).isDirectoryContaining("glob:**/palsyscreen.mv.db");
        }
        assertThat(made.getFirst().file()).as("only three are kept").doesNotExist();
        assertThat(asAdministrator(() -> backups.stored()))
                .extracting(StoredBackup::file)
                .containsExactlyElementsOf(
                        made.subList(1, 4).reversed().stream().map(Made::file).toList());
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'BACKUP_MADE'")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(4);
    }

    @Test
    void a_database_that_is_there_is_never_overwritten() throws Exception {
        var backup = (Made) make();
        var mine =
                Files.writeString(Files.createTempDirectory(folder, "mine").resolve("palsyscreen.mv.db"), "precious");
        assertThat(refusal(mine.getParent(), backup.file())).isEqualTo(Restore.Refusal.NOT_EMPTY);
        assertThat(mine).hasContent("precious");
    }

    @Test
    void a_backup_that_was_cut_off_altered_or_is_none_leaves_nothing_behind() throws Exception {
        var backup = (Made) make();
        byte[] whole = Files.readAllBytes(backup.file());
        var half = Files.write(folder.resolve("half.zip"), java.util.Arrays.copyOf(whole, whole.length / 2));
        byte[] flipped = whole.clone();
        flipped[whole.length / 2] ^= 1;
        var altered = Files.write(folder.resolve("altered.zip"), flipped);
        var text = Files.writeString(folder.resolve("text.zip"), "no");
        var target = Files.createTempDirectory(folder, "target");

        assertThat(refusal(target, half)).isEqualTo(Restore.Refusal.NOT_A_BACKUP);
        assertThat(refusal(target, altered)).isEqualTo(Restore.Refusal.DAMAGED);
        assertThat(refusal(target, text)).isEqualTo(Restore.Refusal.NOT_A_BACKUP);
        assertThat(target).isEmptyDirectory();
    }

    @Test
    void a_picture_that_was_changed_in_the_database_makes_no_backup() throws Exception {
        int stored = asAdministrator(() -> backups.stored()).size();
        long victim =
                jdbc.sql("select max(id) from screening").query(Long.class).single();
        var was = jdbc.sql("select jpeg from screening_picture where screening_id = ?")
                .param(victim)
                .query((row, n) -> row.getBytes(1))
                .single();
        jdbc.sql("update screening_picture set jpeg = ? where screening_id = ?")
                .params(new byte[] {9}, victim)
                .update();

        assertThat(make())
                .isEqualTo(new Failed(Problem.NOT_SOUND, "the picture of screening " + victim + " is not what it was"));
        assertThat(asAdministrator(() -> backups.stored())).hasSize(stored);

        jdbc.sql("update screening_picture set jpeg = ? where screening_id = ?")
                .params(was, victim)
                .update();
        assertThat(make()).isInstanceOf(Made.class);
    }

    @Test
    void what_a_killed_application_left_behind_is_deleted_by_the_next_backup() throws Exception {
        var leftover = Files.createDirectories(folder.resolve("backups").resolve(".backup-17"));
        Files.writeString(leftover.resolve("palsyscreen.mv.db"), "everybody");
        assertThat(make()).isInstanceOf(Made.class);
        assertThat(leftover).doesNotExist();
    }

    @Test
    void a_folder_that_cannot_be_written_is_told_and_nothing_stays_behind() throws Exception {
        var file = Files.writeString(folder.resolve("in-the-way"), "");
        assertThat(asAdministrator(() -> backups.make(file.resolve("x.zip"), step -> {})))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.problem()).isEqualTo(Problem.NOT_WRITTEN));
    }

    @Test
    void only_administrators_make_or_see_backups() {
        for (var role : List.of(Role.OPERATOR, Role.REVIEWER, Role.AUDITOR)) {
            assertThatThrownBy(() -> Identity.as("x", role, () -> backups.make(step -> {})))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> Identity.as("x", role, () -> backups.stored()))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private BackupResult make() throws Exception {
        clock.advance(java.time.Duration.ofSeconds(1));
        return asAdministrator(() -> backups.make(step -> {}));
    }

    private static Restore.Refusal refusal(Path into, Path backup) throws IOException {
        return ((Restore.Result.Refused) Restore.into(into, backup, "", "")).reason();
    }

    private long rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private void screened(String reference) throws Exception {
        var bytes = new byte[20_000];
        new Random().nextBytes(bytes);
        Identity.as(
                "olga",
                Role.OPERATOR,
                () -> screenings.record(
                        Findings.photo(bytes),
                        Findings.assessment(0.9),
                        new PatientReference(reference),
                        PictureSource.UPLOAD));
    }

    private static <T> T asAdministrator(java.util.concurrent.Callable<T> act) throws Exception {
        return Identity.as("adam", Role.ADMINISTRATOR, act);
    }
}
