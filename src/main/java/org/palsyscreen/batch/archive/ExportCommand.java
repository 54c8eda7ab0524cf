package org.palsyscreen.batch.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.palsyscreen.export.ExportFormat;
import org.palsyscreen.export.ExportOptions;
import org.palsyscreen.records.HistoryFilter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code export}: all records of the configured database as one archive. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes all records with their pictures and reviews into a ZIP archive, which 'import' reads.",
            "It identifies patients unless --deidentified is given. Uses the database of the configuration."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "2:the command is not understood", "4:the file cannot be written", "70:a defect"},
        exitCodeOnExecutionException = 70)
public final class ExportCommand implements Callable<Integer> {
    private static final int NOT_WRITTEN = 4;

    private final Supplier<Records> records;
    private final PrintStream results;
    private final PrintStream messages;

    @Parameters(paramLabel = "OUT.zip", description = "the archive; it appears when it is complete")
    private Path out = Path.of("");

    @Option(names = "--deidentified", description = "pseudonyms, dates without times, no staff, notes or pictures")
    private boolean deidentified;

    public ExportCommand(Supplier<Records> records, PrintStream results, PrintStream messages) {
        this.records = records;
        this.results = results;
        this.messages = messages;
    }

    @Override
    public Integer call() throws Exception {
        var target = out.toAbsolutePath();
        Path partial;
        try {
            partial = Files.createTempFile(target.getParent(), ".palsyscreen-", ".partial");
        } catch (IOException e) {
            messages.println("palsyscreen: " + out + " cannot be written: " + e.getMessage());
            return NOT_WRITTEN;
        }
        try (var opened = records.get()) {
            long written = Records.asActor(() -> write(opened, partial));
            Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
            results.println(written + " screenings in " + out);
            return 0;
        } catch (IOException e) {
            messages.println("palsyscreen: " + out + " cannot be written: " + e.getMessage());
            return NOT_WRITTEN;
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private long write(Records opened, Path partial) throws IOException {
        var options = deidentified ? ExportOptions.DEIDENTIFIED : ExportOptions.COMPLETE;
        try (var stream = new BufferedOutputStream(Files.newOutputStream(partial))) {
            return opened.exporting().write(ExportFormat.ZIP, HistoryFilter.NONE, options, stream, done -> {
                if (done > 0 && done % 1000 == 0) {
                    messages.println(done + " screenings written");
                }
                return true;
            });
        }
    }
}
