package org.palsyscreen.batch.classify;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
    private final Supplier<AnalysisPipeline> pipelines;
    private final PrintStream results;
    private final PrintStream messages;

    @Parameters(paramLabel = "FILE", description = "a picture, a folder or a zip")
    private Path input = Path.of("");

    @Option(
            names = "--csv",
            paramLabel = "OUT.csv",
            description = "write CSV to this file, which appears when it is complete")
    private @Nullable Path csv;

    @Option(names = "--json", description = "write a JSON array to the standard output")
    private boolean json;

    public ClassifyCommand(Supplier<AnalysisPipeline> pipelines, PrintStream results, PrintStream messages) {
        this.pipelines = pipelines;
        this.results = results;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        ExitCode code;
        try (PictureFolder pictures = PictureFolder.open(input)) {
            if (pictures.files().isEmpty()) {
                throw new IOException("no files in there");
            }
            code = AnalysisPipeline.use(pipelines, messages, pipeline -> classify(pictures.files(), pipeline));
        } catch (IOException e) {
            messages.println("palsyscreen: " + e.getClass().getSimpleName() + ": " + e.getMessage());
            code = ExitCode.INPUT_OR_OUTPUT;
        }
        return code.code();
    }

    private ExitCode classify(List<PictureFile> files, AnalysisPipeline pipeline) throws IOException {
        try (Outputs outputs = Outputs.open(results, csv, json)) {
            boolean all = new Classification(pipeline, new Progress(messages, files.size())).run(files, outputs::write);
            outputs.complete();
            return all ? ExitCode.ALL_VERDICTS : ExitCode.SOME_WITHOUT_VERDICT;
        }
    }
}
