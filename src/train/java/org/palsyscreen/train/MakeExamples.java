package org.palsyscreen.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.palsyscreen.analysis.classify.SymmetricTemplate;

/** First step of the training: template, examples and their features, kept in {@code target/training}. */
final class MakeExamples {
    static final Path TEMPLATE =
            Path.of("src", "main", "resources", "org", "palsyscreen", "analysis", "classify", "symmetric-template.csv");
    static final Path SPLIT = Path.of("models", "training-data", "split.csv");
    static final Path EXAMPLES = Path.of("target", "training", "examples.bin");

    private MakeExamples() {}

    static List<Example> run(List<Person> people) throws IOException, InterruptedException {
        Files.createDirectories(EXAMPLES.getParent());
        Person.writeSplit(people, SPLIT);
        try (Workshop workshop = new Workshop()) {
            List<NormalFace> faces = workshop.faces(people);
            IO.println("no face found on " + (people.size() - faces.size()) + " of " + people.size() + " pictures");
            SymmetricTemplate template = TemplateMaker.of(faces.stream()
                    .filter(f -> f.person().part() == Part.TRAIN)
                    .map(NormalFace::mesh)
                    .toList());
            TemplateMaker.write(template, TEMPLATE);
            List<Example> examples = workshop.examples(faces, template);
            ExampleFile.write(EXAMPLES, examples);
            return examples;
        }
    }
}
