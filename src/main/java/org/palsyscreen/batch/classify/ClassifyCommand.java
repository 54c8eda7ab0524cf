package org.palsyscreen.batch.classify;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.Thresholds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code classify}: one row a picture, nothing recorded. */
@Command(
        name = "classify",
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
public final class ClassifyCommand implements Callable<Integer> {
    private final AnalysisPipeline.Start pipelines;
    private final PrintStream results;
    private final PrintStream messages;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "a picture, a folder or a zip")
    private Path input = Path.of("");

    @Option(
            names = "--csv",
            paramLabel = "OUT.csv",
            description = "write CSV to this file, which appears when it is complete")
    private @Nullable Path csv;

    @Option(names = "--json", description = "write a JSON array to the standard output")
    private boolean json;

    @Mixin
    private final ClassifierChoice classifier = new ClassifierChoice();

    @Option(
            names = "--thresholds",
            paramLabel = "LOWER,UPPER",
            description = "cut-offs for the outcomes, such as 0.2,0.8. Without them those of the settings file or the"
                    + " classifier; those of the settings page are in the database, which is not read")
    private @Nullable String thresholds;

    public ClassifyCommand(AnalysisPipeline.Start pipelines, PrintStream results, PrintStream messages) {
        this.pipelines = pipelines;
        this.results = results;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        Thresholds chosen = thresholds == null ? null : thresholds(thresholds);
        ExitCode code;
        try (PictureFolder pictures = PictureFolder.open(input)) {
            if (pictures.files().isEmpty()) {
                throw new IOException("no files in there");
            }
            code = AnalysisPipeline.use(
                    pipelines, classifier.folder(), messages, pipeline -> classify(pictures.files(), pipeline, chosen));
        } catch (IOException e) {
            messages.println("palsyscreen: " + e.getClass().getSimpleName() + ": " + e.getMessage());
            code = ExitCode.INPUT_OR_OUTPUT;
        }
        return code.code();
    }

    private Thresholds thresholds(String typed) {
        try {
            String[] two = typed.split(",", -1);
            if (two.length == 2) {
                return new Thresholds(Double.parseDouble(two[0]), Double.parseDouble(two[1]));
            }
        } catch (IllegalArgumentException notTwoProbabilities) {
            // told below, like any other text
        }
        throw new ParameterException(
                Objects.requireNonNull(spec, "set by picocli").commandLine(),
                "--thresholds wants two probabilities, the lower first, such as 0.2,0.8: " + typed);
    }

    private ExitCode classify(List<PictureFile> files, AnalysisPipeline pipeline, @Nullable Thresholds chosen)
            throws IOException {
        try (Outputs outputs = Outputs.open(results, csv, json)) {
            boolean all = new Classification(pipeline, new Progress(messages, files.size()), chosen)
                    .run(files, outputs::write);
            outputs.complete();
            return all ? ExitCode.ALL_VERDICTS : ExitCode.SOME_WITHOUT_VERDICT;
        }
    }
}
