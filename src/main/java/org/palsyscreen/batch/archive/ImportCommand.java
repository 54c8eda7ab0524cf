package org.palsyscreen.batch.archive;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.palsyscreen.export.ImportResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command {@code import}: an archive into the configured database. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Takes an archive in that 'export' wrote: all of it, or nothing. What is here already stays as it is.",
            "Uses the database of the configuration: see docs/export-and-import.md for the way to PostgreSQL."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done; every screening and patient of the archive is in the database",
            "1:done, but some screenings or patients are there with other values and were left as they are",
            "2:the command is not understood",
            "4:the archive cannot be read or is not accepted; nothing was stored",
            "70:a defect"
        },
        exitCodeOnExecutionException = 70)
public final class ImportCommand implements Callable<Integer> {
    private static final int CONFLICTS = 1;
    private static final int NOT_READ = 4;

    private final Supplier<Records> records;
    private final PrintStream results;
    private final PrintStream messages;

    @Parameters(paramLabel = "FILE.zip", description = "the archive")
    private Path file = Path.of("");

    public ImportCommand(Supplier<Records> records, PrintStream results, PrintStream messages) {
        this.records = records;
        this.results = results;
        this.messages = messages;
    }

    @Override
    public Integer call() throws Exception {
        if (!Files.isRegularFile(file)) {
            messages.println("palsyscreen: there is no file " + file);
            return NOT_READ;
        }
        try (var opened = records.get()) {
            return Records.asActor(() -> switch (opened.importing().read(file, this::tell)) {
                case ImportResult.Done done -> done(done);
                case ImportResult.Refused(var problem, var detail) -> {
                    messages.println(
                            "palsyscreen: nothing was stored: " + problem + (detail.isEmpty() ? "" : ", " + detail));
                    yield NOT_READ;
                }
            });
        }
    }

    private boolean tell(long done) {
        if (done > 0 && done % 1000 == 0) {
            messages.println(done + " screenings read");
        }
        return true;
    }

    private int done(ImportResult.Done done) {
        results.println("screenings in the archive  " + done.screenings());
        results.println("added                      " + done.added());
        results.println("here already, equal        " + done.present());
        results.println("here already, different    " + done.conflicts().size());
        results.println("reviews added              " + done.reviews());
        results.println("pictures compared          " + done.pictures() + ", each by SHA-256");
        results.println("patients in the archive    " + done.patients().archived());
        results.println("patients added             " + done.patients().added());
        results.println(
                "patients here, different   " + done.patients().conflicts().size());
        results.println("SHA-256 of all records     " + done.sha256());
        done.conflicts().forEach(id -> results.println("different: screening " + id + " of the archive"));
        done.patients()
                .conflicts()
                .forEach(reference -> results.println("different: patient " + reference + " of the archive"));
        return done.conflicts().isEmpty() && done.patients().conflicts().isEmpty() ? 0 : CONFLICTS;
    }
}
