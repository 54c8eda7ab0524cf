package org.palsyscreen.batch.keeping;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.palsyscreen.backup.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code restore}: a backup into a data folder that has no database yet. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Puts the database of a backup into a data folder, once everything in it was compared with the manifest.",
            "A database that is there is never overwritten: move it away first."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "2:the command is not understood", "4:nothing was changed; it says why", "70:a defect"
        },
        exitCodeOnExecutionException = 70)
public final class RestoreCommand implements Callable<Integer> {
    private static final int REFUSED = 4;

    private final PrintStream results;
    private final PrintStream messages;

    @Parameters(paramLabel = "FILE.zip", description = "the backup")
    private Path file = Path.of("");

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "palsyscreen.data of the application that is to have it; default: ${DEFAULT-VALUE}",
            defaultValue = "data")
    private Path data = Path.of("data");

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description =
                    "of the database, if spring.datasource.username is set; the password comes from the environment"
                            + " variable SPRING_DATASOURCE_PASSWORD",
            defaultValue = "")
    private String user = "";

    public RestoreCommand(PrintStream results, PrintStream messages) {
        this.results = results;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        if (!Files.isRegularFile(file)) {
            messages.println("palsyscreen: there is no file " + file);
            return REFUSED;
        }
        var password = System.getenv("SPRING_DATASOURCE_PASSWORD");
        return switch (Restore.into(data, file, user, password == null ? "" : password)) {
            case Restore.Result.Done(var database, var manifest) -> {
                results.println(database + ": as of " + manifest.madeAt());
                manifest.contents().rows().forEach((table, rows) -> results.println(table + " " + rows));
                yield 0;
            }
            case Restore.Result.Refused(var reason, var detail) -> {
                messages.println("palsyscreen: nothing was changed: " + reason + ", " + detail);
                yield REFUSED;
            }
        };
    }
}
