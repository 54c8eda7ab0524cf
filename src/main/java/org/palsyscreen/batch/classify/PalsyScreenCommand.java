package org.palsyscreen.batch.classify;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.ModelStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What can be asked for on the command line. */
@Command(
        name = "palsyscreen",
        mixinStandardHelpOptions = true,
        versionProvider = PalsyScreenCommand.Version.class,
        description = {
            "Screens faces for signs of facial paralysis. A screening aid, not a diagnosis.",
            "Without a command the web application starts."
        })
public final class PalsyScreenCommand {
    private static final Logger log = LoggerFactory.getLogger(PalsyScreenCommand.class);

    private final Supplier<AnalysisPipeline> pipelines;
    private final PrintStream results;
    private final PrintStream messages;

    private PalsyScreenCommand(Supplier<AnalysisPipeline> pipelines, PrintStream results, PrintStream messages) {
        this.pipelines = pipelines;
        this.results = results;
        this.messages = messages;
    }

    /** @return the exit code */
    public static int execute(
            Supplier<AnalysisPipeline> pipelines, PrintStream results, PrintStream messages, String... args) {
        return new CommandLine(new PalsyScreenCommand(pipelines, results, messages))
                .setOut(new PrintWriter(results, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(messages, true, StandardCharsets.UTF_8))
                .execute(args);
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = {
                "Classifies one picture, every file of a folder and the folders below it, or every file of a zip.",
                "Writes one row a file, in the order of their names: as CSV unless --json asks for a JSON array."
            },
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {
                "0:every picture got a verdict",
                "1:done, but some got none: their row says why",
                "2:the command is not understood",
                "3:the models are missing or altered: nothing was classified",
                "4:the input cannot be read or holds no file, or the output cannot be written",
                "70:a defect of the program"
            },
            exitCodeOnExecutionException = 70)
    int classify(
            @Parameters(paramLabel = "FILE", description = "a picture, a folder or a zip") Path input,
            @Option(
                            names = "--csv",
                            paramLabel = "OUT.csv",
                            description = "write CSV to this file, which appears when it is complete")
                    @Nullable
                    Path csv,
            @Option(names = "--json", description = "write a JSON array to the standard output") boolean json) {
        ExitCode code;
        try (PictureFolder pictures = PictureFolder.open(input)) {
            code = classify(pictures.files(), csv, json);
        } catch (IOException e) {
            messages.println("palsyscreen: " + reason(e));
            code = ExitCode.INPUT_OR_OUTPUT;
        }
        return code.code();
    }

    private ExitCode classify(List<PictureFile> files, @Nullable Path csv, boolean json) throws IOException {
        if (files.isEmpty()) {
            throw new IOException("no files in there");
        }
        AnalysisPipeline started;
        try {
            started = pipelines.get();
        } catch (RuntimeException e) {
            log.error("the analysis does not start", e);
            messages.println("palsyscreen: the analysis does not start: " + e.getMessage());
            return ExitCode.MODELS_UNAVAILABLE;
        }
        try (AnalysisPipeline pipeline = started) {
            ModelStatus status = pipeline.classifier().status();
            if (!status.ready()) {
                status.problems().forEach(messages::println);
                return ExitCode.MODELS_UNAVAILABLE;
            }
            try (Outputs outputs = Outputs.open(results, csv, json)) {
                boolean all = new Classification(pipeline, new Progress(messages, files.size())).run(files, outputs);
                outputs.complete();
                return all ? ExitCode.ALL_VERDICTS : ExitCode.SOME_WITHOUT_VERDICT;
            }
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = PalsyScreenCommand.class.getPackage().getImplementationVersion();
            return new String[] {"PalsyScreen " + (version == null ? "(not packaged)" : version)};
        }
    }
}
