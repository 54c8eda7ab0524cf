package org.palsyscreen.batch.evaluate;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.batch.classify.AnalysisPipeline;
import org.palsyscreen.batch.classify.Classification;
import org.palsyscreen.batch.classify.ClassifierChoice;
import org.palsyscreen.batch.classify.ExitCode;
import org.palsyscreen.batch.classify.PictureFolder;
import org.palsyscreen.batch.classify.Progress;
import org.palsyscreen.batch.labels.LabelledFolder;
import org.palsyscreen.batch.labels.LabelledPicture;
import org.palsyscreen.batch.labels.NotEvaluable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code evaluate}: the pipeline measured on labelled pictures. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {
            "Runs labelled pictures through the pipeline and writes a report on how well it does.",
            "FOLDER holds normal/ and paralysis/ (or palsy/), or files that a table (--labels) names."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the report is written; pictures without a verdict are counted in it",
            "2:the command is not understood",
            "3:the models are missing or altered: nothing was classified",
            "4:the pictures or labels cannot be used, or the report cannot be written",
            "5:no picture of one of the labels got a verdict: there is nothing to report",
            "70:a defect of the program"
        },
        exitCodeOnExecutionException = 70)
public final class EvaluateCommand implements Callable<Integer> {
    private final AnalysisPipeline.Start pipelines;
    private final PrintStream results;
    private final PrintStream messages;
    private final Clock clock;

    @Parameters(paramLabel = "FOLDER", description = "labelled pictures, a folder or a zip")
    private Path input = Path.of("");

    @Option(
            names = "--labels",
            paramLabel = "LABELS.csv",
            description = "table with the columns file, label and, if wanted, person, group, side")
    private @Nullable Path labels;

    @Option(names = "--out", required = true, paramLabel = "REPORT", description = "folder for the report")
    private Path out = Path.of("");

    @Option(names = "--overwrite", description = "replace the report that is in that folder")
    private boolean overwrite;

    @Option(
            names = "--person-from-name",
            paramLabel = "REGEX",
            description = "finds the person in a file's name (its first group, or all of it) where no table names one")
    private @Nullable Pattern personFromName;

    @Mixin
    private final ClassifierChoice classifier = new ClassifierChoice();

    @Option(names = "--pictures", description = "show the worst errors in the report: it then holds faces")
    private boolean pictures;

    public EvaluateCommand(AnalysisPipeline.Start pipelines, PrintStream results, PrintStream messages, Clock clock) {
        this.pipelines = pipelines;
        this.results = results;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        ExitCode code;
        try (PictureFolder folder = PictureFolder.open(input);
                ReportFolder report = ReportFolder.open(out, input, overwrite)) {
            LabelledFolder labelled = LabelledFolder.read(folder, labels, personFromName);
            labelled.remarks().forEach(messages::println);
            code = AnalysisPipeline.use(
                    pipelines, classifier.folder(), messages, pipeline -> evaluate(labelled, pipeline, report));
        } catch (NotEvaluable e) {
            messages.println("palsyscreen: " + e.getMessage());
            code = ExitCode.INPUT_OR_OUTPUT;
        } catch (IOException e) {
            messages.println("palsyscreen: " + e.getClass().getSimpleName() + ": " + e.getMessage());
            code = ExitCode.INPUT_OR_OUTPUT;
        }
        return code.code();
    }

    private ExitCode evaluate(LabelledFolder labelled, AnalysisPipeline pipeline, ReportFolder folder)
            throws IOException {
        List<Judged> judged = judge(labelled, pipeline, folder.file("pictures.csv"));
        List<Graded> graded = Graded.among(judged);
        if (graded.stream().noneMatch(Graded::isPalsy) || graded.stream().allMatch(Graded::isPalsy)) {
            messages.println("palsyscreen: " + graded.size() + " of " + judged.size()
                    + " pictures got a verdict, and none of one of the labels did: there is nothing to report."
                    + " The command classify tells for each picture why.");
            return ExitCode.TOO_FEW_VERDICTS;
        }
        messages.println("drawing persons for the intervals");
        Figures figures = Figures.of(graded);
        WorstErrors errors = WorstErrors.among(graded);
        Report report = new Report(
                String.valueOf(input.toAbsolutePath().normalize().getFileName()),
                clock.instant(),
                labelled,
                judged,
                figures,
                errors,
                pictures ? Thumbnails.of(errors, pipeline) : new Thumbnails());
        report.write(folder);
        results.println(report.summary());
        results.println("Report: " + folder.complete().resolve(Report.PAGE));
        return ExitCode.ALL_VERDICTS;
    }

    private List<Judged> judge(LabelledFolder labelled, AnalysisPipeline pipeline, Path csv) throws IOException {
        List<LabelledPicture> all = labelled.pictures();
        List<Judged> judged = new ArrayList<>();
        try (BufferedWriter writer = Files.newBufferedWriter(csv)) {
            LabelledRows rows = new LabelledRows(writer);
            Iterator<LabelledPicture> next = all.iterator();
            new Classification(pipeline, new Progress(messages, all.size()))
                    .run(all.stream().map(LabelledPicture::file).toList(), row -> {
                        LabelledPicture picture = next.next();
                        rows.write(row, picture);
                        judged.add(new Judged(picture, Judgement.of(row.result())));
                    });
        }
        return judged;
    }
}
