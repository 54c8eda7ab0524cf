package org.palsyscreen.batch.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palsyscreen.fixture.PostgresDatabases;
import org.palsyscreen.records.RandomScreenings;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import picocli.CommandLine;

@Tag(PostgresDatabases.PERSISTENCE)
class ArchiveCommandsTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream results = new ByteArrayOutputStream();
    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

    @Test
    void the_record_moves_from_h2_to_postgresql_and_its_archive_is_the_same_there() throws Exception {
        var h2 = filledH2();
        var postgres = PostgresDatabases.fresh();
        var first = folder.resolve("first.zip");
        var second = folder.resolve("second.zip");

        assertThat(export(h2, first)).isZero();
        assertThat(read(postgres, first)).as(messages.toString()).isZero();
        assertThat(said()).contains("added                      25", "here already, different    0");
        assertThat(read(postgres, first)).isZero();
        assertThat(said()).contains("here already, equal        25");
        assertThat(export(postgres, second)).isZero();
        assertThat(records(second)).isEqualTo(records(first));
    }

    @Test
    void a_file_that_is_no_archive_is_refused_with_its_reason() throws Exception {
        var file = Files.writeString(folder.resolve("no.zip"), "no");

        assertThat(read("jdbc:h2:mem:refusing;DB_CLOSE_DELAY=-1", file)).isEqualTo(4);
        assertThat(messages.toString(StandardCharsets.UTF_8)).contains("nothing was stored: NOT_AN_ARCHIVE");
    }

    @Test
    void a_file_that_is_not_there_is_said_so() {
        assertThat(read("jdbc:h2:mem:missing", folder.resolve("missing.zip"))).isEqualTo(4);
        assertThat(messages.toString(StandardCharsets.UTF_8)).contains("there is no file");
    }

    @Test
    void an_archive_that_cannot_be_written_leaves_nothing() {
        assertThat(export("jdbc:h2:mem:nowhere", folder.resolve("missing").resolve("out.zip")))
                .isEqualTo(4);
        assertThat(folder).isEmptyDirectory();
    }

    private String filledH2() throws Exception {
        var url = "jdbc:h2:file:" + folder.resolve("record");
        try (var opened = Records.start(url)) {
            assertThat(opened.exporting().formats()).hasSize(1);
        }
        try (var connection = DriverManager.getConnection(url)) {
            var jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            RandomScreenings.fill(jdbc, 1, 25, 10, 3, new Random(1));
            // what the table of random rows leaves out, so that they are records
            jdbc.update("update screening set review_state = 'UNREVIEWED', review_version = 0");
            jdbc.update("""
                    update screening set outcome = 'UNGRADABLE', outcome_rank = 3, probability = null,
                        probability_key = -1, affected_side = null, ungradable_reason = 'NO_FACE'""");
        }
        return url;
    }

    private static String records(Path zip) throws Exception {
        try (var file = new ZipFile(zip.toFile())) {
            var part = file.getEntry("records/000001.ndjson");
            return new String(file.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private int export(String url, Path file) {
        return run(new ExportCommand(() -> Records.start(url), out(results), out(messages)), file);
    }

    private int read(String url, Path file) {
        results.reset();
        return run(new ImportCommand(() -> Records.start(url), out(results), out(messages)), file);
    }

    private static int run(Callable<Integer> command, Path file) {
        return new CommandLine(command).execute(file.toString());
    }

    private String said() {
        return results.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream out(ByteArrayOutputStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }
}
