package org.palsyscreen.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.palsyscreen.analysis.Thresholds;
import org.palsyscreen.analysis.classify.SymmetricTemplate;
import org.palsyscreen.analysis.models.ModelLibrary;
import org.palsyscreen.analysis.models.TensorFlowNatives;

/**
 * Trains, evaluates and exports landmark refiner and classifier. What an earlier run has finished is taken from
 * {@code target/training}; delete that folder to begin from scratch. Arguments: {@code --heads} trains only the heads, from the
 * examples of the last run; {@code --out=FOLDER} writes the classifier elsewhere than {@code models/palsy-classifier};
 * {@code --version=V} names the version; {@code --labelled=FOLDER} adds a clinic's own pictures (see {@link LabelledFolder}).
 */
public final class TrainClassifier {
    private static final Path SPLIT = Path.of("models", "training-data", "split.csv");
    private static final Path RECOVERY = Path.of("target", "training", "recovery.md");

    private static final int CLINIC_COUNTS_AS = 5;

    private TrainClassifier() {}

    public static void main(String... args) throws IOException, InterruptedException {
        List<String> arguments = Arrays.asList(args);
        Path out = Path.of(value(arguments, "--out=", "models/" + ModelLibrary.PALSY_CLASSIFIER));
        String version = value(arguments, "--version=", "2.3.0");
        long start = System.nanoTime();
        List<Person> people = Person.all(Workshop.TRAINING_DATA);
        TensorFlowNatives.install(TensorFlowNatives.defaultFolder());
        List<Example> examples =
                arguments.contains("--heads") ? ExampleFile.read(ExampleFile.USUAL, people) : examples(people);
        String labelled = value(arguments, "--labelled=", "");
        if (!labelled.isEmpty()) {
            examples = withClinic(examples, Path.of(labelled));
        }
        IO.println(examples.size() + " examples; training the heads (about two minutes)");
        Classifier classifier = Classifier.train(examples);
        describe(classifier);
        describeValidation(classifier, examples);
        Evaluation evaluation = Evaluation.of(classifier, examples);
        Thresholds thresholds = evaluation.thresholds();
        Exporter.write(classifier, FineTuned.backbone(), out, version, thresholds);
        ModelCard.write(
                evaluation,
                thresholds,
                version,
                new ModelCard.Findings(
                        Files.readString(RECOVERY), Files.readString(FineTuneBackbone.REPORT), Trials.run(out, people)),
                out.resolve(ModelLibrary.MODEL_CARD));
        IO.println(Files.readString(out.resolve(ModelLibrary.MODEL_CARD)));
        IO.println("done in " + (System.nanoTime() - start) / 60_000_000_000L + " minutes: " + out);
    }

    private static List<Example> examples(List<Person> people) throws IOException, InterruptedException {
        Person.writeSplit(people, SPLIT);
        SymmetricTemplate template = SymmetricTemplate.load();
        try (Workshop workshop = new Workshop()) {
            MakePictures.run(workshop, people, template);
            MakeMeshes.run(workshop, people);
            if (Files.notExists(TrainRefiner.FOLDER.resolve(RefinerExport.FILE))) {
                TrainRefiner.run(people);
            }
            Files.writeString(RECOVERY, RecoveryTable.measure(workshop, people));
            if (Files.notExists(FineTuned.USUAL)) {
                FineTuneBackbone.run(workshop, people, template);
            }
            return MakeExamples.run(workshop, people, template);
        }
    }

    /** The clinic's training pictures are few beside the made ones: each counts as several. */
    private static List<Example> withClinic(List<Example> made, Path folder) throws IOException {
        List<LabelledFolder.Labelled> pictures = LabelledFolder.read(folder);
        try (Workshop workshop = new Workshop()) {
            List<Example> all = new ArrayList<>(made);
            for (Example own : ClinicExamples.make(workshop, pictures, SymmetricTemplate.load())) {
                boolean train = own.person().part() == Part.TRAIN;
                all.addAll(Collections.nCopies(train ? CLINIC_COUNTS_AS : 1, own));
            }
            return all;
        }
    }

    private static void describe(Classifier c) {
        IO.println("geometry weights " + Arrays.toString(c.geometry().fit().weights()));
        IO.println("geometry side weights "
                + Arrays.toString(c.geometry().sideFit().weights()));
        IO.println("fusion of texture and geometry "
                + Arrays.toString(c.fusion().weights()) + " " + c.fusion().intercept());
        IO.println("fusion for the side " + Arrays.toString(c.sideFusion().weights()));
    }

    /** What settings are chosen by; the test people are not looked at for that. */
    private static void describeValidation(Classifier c, List<Example> examples) {
        List<Example> validation = Classifier.where(examples, e -> e.person().part() == Part.VALIDATION);
        IO.println("validation AUC: texture " + Statistics.auc(Evaluation.scored(validation, c::textureScore))
                + ", geometry " + Statistics.auc(Evaluation.scored(validation, c::geometryScore))
                + ", fused " + Statistics.auc(Evaluation.scored(validation, c::probability)));
        for (SampleKind kind : SampleKind.values()) {
            if (kind != SampleKind.PALSY && kind != SampleKind.LOOSE) {
                List<Example> against = Classifier.where(validation, e -> e.palsy() || e.kind() == kind);
                IO.println("  against " + kind + ": texture "
                        + Statistics.auc(Evaluation.scored(against, c::textureScore)) + ", geometry "
                        + Statistics.auc(Evaluation.scored(against, c::geometryScore)) + ", fused "
                        + Statistics.auc(Evaluation.scored(against, c::probability)));
            }
        }
        for (int k = 0; k < RegionStrength.SIZE; k++) {
            int at = k;
            IO.println("  rank correlation of severity "
                    + (k == 0 ? "overall" : org.palsyscreen.analysis.Region.values()[k - 1])
                    + ": palsy " + Statistics.rankCorrelation(Classifier.where(validation, Example::palsy), c, at)
                    + ", all " + Statistics.rankCorrelation(validation, c, at));
        }
    }

    private static String value(List<String> arguments, String prefix, String otherwise) {
        return arguments.stream()
                .filter(a -> a.startsWith(prefix))
                .map(a -> a.substring(prefix.length()))
                .findFirst()
                .orElse(otherwise);
    }
}
