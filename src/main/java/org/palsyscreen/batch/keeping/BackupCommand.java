package org.palsyscreen.batch.keeping;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.palsyscreen.backup.BackupResult;
import org.palsyscreen.batch.archive.Records;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command {@code backup}, for a database that nobody has open. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Copies the database file, reads the copy from beginning to end, and packs it with a manifest.",
            "While the application runs it makes its backups itself: see the page Backup and docs/backup.md."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "2:the command is not understood", "4:there is no backup; it says why", "70:a defect"
        },
        exitCodeOnExecutionException = 70)
public final class BackupCommand implements Callable<Integer> {
    private static final int NOT_MADE = 4;

    private final Supplier<Records> records;
    private final PrintStream results;
    private final PrintStream messages;

    @Parameters(paramLabel = "OUT.zip", description = "the backup; it appears when it is complete")
    private Path out = Path.of("");

    public BackupCommand(Supplier<Records> records, PrintStream results, PrintStream messages) {
        this.records = records;
        this.results = results;
        this.messages = messages;
    }

    @Override
    public Integer call() throws Exception {
        try (var opened = records.get()) {
            Callable<BackupResult> make = () -> opened.backups().make(out, step -> messages.println(step.name()));
            return switch (Records.asActor(make)) {
                case BackupResult.Made(var file, var manifest) -> {
                    results.println(out + ": " + manifest.contents().screenings() + " screenings, audit log of "
                            + manifest.contents().auditHead().sequence() + " entries, SHA-256 of the database "
                            + manifest.databaseSha256());
                    yield 0;
                }
                case BackupResult.Failed(var problem, var detail) -> {
                    messages.println("palsyscreen: no backup: " + problem + (detail.isEmpty() ? "" : ", " + detail));
                    yield NOT_MADE;
                }
            };
        }
    }
}
