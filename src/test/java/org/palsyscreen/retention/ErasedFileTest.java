package org.palsyscreen.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palsyscreen.access.Role;
import org.palsyscreen.fixture.Findings;
import org.palsyscreen.fixture.Identity;
import org.palsyscreen.fixture.RecordSlice;
import org.palsyscreen.patients.PatientQuery;
import org.palsyscreen.retention.ErasureResult.Erased;
import org.palsyscreen.screening.PatientReference;
import org.palsyscreen.screening.PictureSource;
import org.palsyscreen.screening.ScreeningArchive;
import org.palsyscreen.screening.ScreeningId;
import org.palsyscreen.screening.ScreeningService;
import org.palsyscreen.storage.Compaction;
import org.palsyscreen.storage.Database;
import org.palsyscreen.storage.DatabaseFileOutcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** After erasing and rewriting, neither the reference nor the picture can be found in the bytes of the database file. */
@RecordSlice
@DirtiesContext
class ErasedFileTest {
    private static final String REFERENCE = "Unmistakable-4711";
    private static final String KEPT = "Untouched-4712";

    @TempDir
    static Path folder;

    @DynamicPropertySource
    static void aDatabaseFile(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> "jdbc:h2:file:" + folder.resolve("record") + ";WRITE_DELAY=0");
    }

    @Autowired
    Erasure erasure;

    @Autowired
    Compaction compaction;

    @Autowired
    ScreeningService screenings;

    @Autowired
    ScreeningArchive archive;

    @Autowired
    PatientQuery patients;

    @Autowired
    Database database;

    @Autowired
    JdbcClient jdbc;

    @Test
    void neither_the_reference_nor_the_picture_stays_in_the_file() throws Exception {
        assumeTrue(database == Database.H2, "PostgreSQL's files are its administrator's");
        byte[] gone = picture(1);
        byte[] kept = picture(2);
        screened(REFERENCE, gone);
        var stays = screened(KEPT, kept);
        assertThat(says(REFERENCE)).isTrue();
        assertThat(shows(gone)).isTrue();

        var person = Identity.as("olga", Role.OPERATOR, () -> patients.find(new PatientReference(REFERENCE)))
                .orElseThrow()
                .id();
        assertThat(asAdministrator(() -> erasure.erase(person, REFERENCE))).isInstanceOf(Erased.class);
        assertThat(compaction.state().wantedAt()).isNotNull();
        assertThat(says(REFERENCE) || shows(gone))
                .as("erasing alone leaves traces: else this test would prove nothing")
                .isTrue();

        assertThat(compaction.compact()).isEqualTo(DatabaseFileOutcome.DONE);

        assertThat(says(REFERENCE)).isFalse();
        assertThat(shows(gone)).isFalse();
        assertThat(compaction.state().wantedAt()).isNull();
        assertThat(compaction.state().doneAt()).isNotNull();
        assertThat(says(KEPT)).isTrue();
        assertThat(Identity.as("olga", Role.OPERATOR, () -> archive.picture(stays)))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(kept));
    }

    @Test
    void whoever_works_meanwhile_waits_and_loses_nothing() throws Exception {
        assumeTrue(database == Database.H2, "PostgreSQL's files are its administrator's");
        int before = count();
        try (var threads = Executors.newFixedThreadPool(5)) {
            var writers = java.util.stream.IntStream.range(0, 4)
                    .mapToObj(writer -> threads.submit(() -> {
                        for (int i = 0; i < 15; i++) {
                            screened("Busy-" + writer, picture(10));
                        }
                        return null;
                    }))
                    .toList();
            var rewriting = threads.submit(() -> {
                for (int i = 0; i < 3; i++) {
                    assertThat(compaction.compact()).isEqualTo(DatabaseFileOutcome.DONE);
                }
                return null;
            });
            rewriting.get();
            for (var writer : writers) {
                writer.get();
            }
        }
        assertThat(count()).isEqualTo(before + 60);
    }

    private int count() {
        return jdbc.sql("select count(*) from screening s join screening_picture p on p.screening_id = s.id")
                .query(Integer.class)
                .single();
    }

    private ScreeningId screened(String reference, byte[] picture) throws Exception {
        return Identity.as(
                "olga",
                Role.OPERATOR,
                () -> screenings
                        .record(
                                Findings.photo(picture),
                                Findings.assessment(0.9),
                                new PatientReference(reference),
                                PictureSource.UPLOAD)
                        .id());
    }

    /** Nothing that a database could make shorter. */
    private static byte[] picture(int seed) {
        var bytes = new byte[150_000];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static boolean says(String text) throws IOException {
        var lower = text.toLowerCase(java.util.Locale.ROOT);
        return java.util.List.of(text, lower).stream()
                .anyMatch(form -> holds(form.getBytes(StandardCharsets.UTF_8))
                        || holds(form.getBytes(StandardCharsets.UTF_16BE))
                        || holds(form.getBytes(StandardCharsets.UTF_16LE)));
    }

    /** Any forty bytes of it, wherever the database cut it up. */
    private static boolean shows(byte[] picture) {
        for (int from = 0; from + 40 <= picture.length; from += 997) {
            if (holds(Arrays.copyOfRange(picture, from, from + 40))) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(byte[] wanted) {
        try (var files = Files.list(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                if (text.contains(new String(wanted, StandardCharsets.ISO_8859_1))) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static <T> T asAdministrator(Callable<T> act) throws Exception {
        return Identity.as("adam", Role.ADMINISTRATOR, act);
    }
}
