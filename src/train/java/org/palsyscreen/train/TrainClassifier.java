package org.palsyscreen.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.palsyscreen.analysis.Thresholds;
import org.palsyscreen.analysis.models.ModelLibrary;
import org.palsyscreen.analysis.models.TensorFlowNatives;

/**
 * Trains, evaluates and exports the classifier. Arguments: {@code --reuse} takes the examples of the last run;
 * {@code --out=FOLDER} writes elsewhere than {@code models/palsy-classifier}; {@code --version=V} names the version.
 */
public final class TrainClassifier {
    private TrainClassifier() {}

    public static void main(String... args) throws IOException, InterruptedException {
        List<String> arguments = Arrays.asList(args);
        Path out = Path.of(value(arguments, "--out=", "models/" + ModelLibrary.PALSY_CLASSIFIER));
        String version = value(arguments, "--version=", "1.0.0");
        long start = System.nanoTime();
        List<Person> people = Person.all(Workshop.TRAINING_DATA);
        boolean reuse = arguments.contains("--reuse") && Files.exists(MakeExamples.EXAMPLES);
        TensorFlowNatives.install(TensorFlowNatives.defaultFolder());
        List<Example> examples = reuse ? ExampleFile.read(MakeExamples.EXAMPLES, people) : MakeExamples.run(people);
        IO.println(examples.size() + " examples; training the heads (about a minute)");
        Classifier classifier = Classifier.train(examples);
        describe(classifier);
        describeValidation(classifier, examples);
        Evaluation evaluation = Evaluation.of(classifier, examples);
        Thresholds thresholds = evaluation.thresholds();
        Exporter.write(classifier, Workshop.BACKBONE, out, version, thresholds);
        ModelCard.write(evaluation, thresholds, version, out.resolve(ModelLibrary.MODEL_CARD));
        IO.println(Files.readString(out.resolve(ModelLibrary.MODEL_CARD)));
        IO.println("done in " + (System.nanoTime() - start) / 60_000_000_000L + " minutes: " + out);
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
    }

    private static String value(List<String> arguments, String prefix, String otherwise) {
        return arguments.stream()
                .filter(a -> a.startsWith(prefix))
                .map(a -> a.substring(prefix.length()))
                .findFirst()
                .orElse(otherwise);
    }
}
