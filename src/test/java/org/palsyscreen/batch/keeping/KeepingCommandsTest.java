package org.palsyscreen.batch.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palsyscreen.batch.archive.Records;
import org.palsyscreen.export.ExportFormat;
import org.palsyscreen.export.ExportOptions;
import org.palsyscreen.records.HistoryFilter;
import picocli.CommandLine;

class KeepingCommandsTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream results = new ByteArrayOutputStream();
    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();
    private String url = "";

    /** Two exports make four entries of the log. */
    @BeforeEach
    void aLogOfFourEntries() throws Exception {
        url = "jdbc:h2:file:" + folder.resolve("palsyscreen");
        try (var opened = Records.start(url)) {
            for (int i = 0; i < 2; i++) {
                Records.asActor(() -> opened.exporting()
                        .write(
                                ExportFormat.ZIP,
                                HistoryFilter.NONE,
                                ExportOptions.COMPLETE,
                                new ByteArrayOutputStream(),
                                done -> true));
            }
        }
    }

    @Test
    void a_whole_log_is_said_to_be_whole_and_its_head_can_be_checked_later() throws Exception {
        assertThat(audit("head")).isZero();
        var head = Files.writeString(folder.resolve("head.txt"), said());
        assertThat(head).content().contains("number: 4");

        assertThat(audit("verify", "--head", head.toString())).isZero();
        assertThat(said()).startsWith("whole: 4 entries");
    }

    @Test
    void what_was_changed_or_cut_off_is_found_where_it_is() throws Exception {
        assertThat(audit("head")).isZero();
        var head = Files.writeString(folder.resolve("head.txt"), said());
        sql("delete from audit_entry where number = 4");
        sql("update audit_head set number = 3, hash = (select hash from audit_entry where number = 3)");

        assertThat(audit("verify")).as("nothing in the database tells").isZero();
        said();
        assertThat(audit("verify", "--head", head.toString())).isEqualTo(1);
        assertThat(said()).isEqualTo("tampered with: entry 4 is TRUNCATED" + System.lineSeparator());

        sql("update audit_entry set actor = 'nobody' where number = 2");
        assertThat(audit("verify")).isEqualTo(1);
        assertThat(said()).contains("entry 2 is CHANGED");
    }

    @Test
    void a_file_that_holds_no_head_is_told() throws Exception {
        var text = Files.writeString(folder.resolve("other.txt"), "hello");
        assertThat(audit("verify", "--head", text.toString())).isEqualTo(4);
        assertThat(audit("verify", "--head", folder.resolve("none").toString())).isEqualTo(4);
    }

    @Test
    void a_backup_is_restored_into_an_empty_folder_and_its_log_is_whole_there() throws Exception {
        var file = folder.resolve("out").resolve("backup.zip");
        var backup = new BackupCommand(() -> Records.start(url), out(results), out(messages));
        assertThat(new CommandLine(backup).execute(file.toString())).as(told()).isZero();
        assertThat(said()).contains("audit log of 4 entries");
        var elsewhere = folder.resolve("elsewhere");

        assertThat(restore(file, elsewhere)).as(told()).isZero();
        assertThat(said()).contains("audit_entry 4");
        assertThat(restore(file, elsewhere)).as("not twice").isEqualTo(4);

        url = "jdbc:h2:file:" + elsewhere.resolve("palsyscreen");
        said();
        assertThat(audit("verify")).isZero();
        assertThat(said()).startsWith("whole: 4 entries");
    }

    private int restore(Path file, Path into) {
        return new CommandLine(new RestoreCommand(out(results), out(messages)))
                .execute(file.toString(), "--data", into.toString());
    }

    private int audit(String... arguments) {
        return new CommandLine(
                        new AuditCommand(() -> Records.start(url), out(results), out(messages), Clock.systemUTC()))
                .execute(arguments);
    }

    private void sql(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private String said() {
        var text = results.toString(StandardCharsets.UTF_8);
        results.reset();
        return text;
    }

    private String told() {
        return messages.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream out(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }
}
