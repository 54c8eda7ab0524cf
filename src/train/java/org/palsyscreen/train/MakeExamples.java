package org.palsyscreen.train;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import org.palsyscreen.analysis.classify.SymmetricTemplate;
import org.palsyscreen.analysis.face.LandmarkRefiner;
import org.palsyscreen.analysis.models.SavedModel;

/** Fifth step: refined measures and mirror features of every made picture, kept in {@code target/training}. */
final class MakeExamples {
    private MakeExamples() {}

    static List<Example> run(Workshop workshop, List<Person> people, SymmetricTemplate template)
            throws IOException, InterruptedException {
        PictureShelf pictures = new PictureShelf(PictureShelf.USUAL);
        MeshShelf meshes = new MeshShelf(MeshShelf.USUAL);
        try (SavedModel model = SavedModel.load(TrainRefiner.FOLDER, 1);
                FeatureExtractor extractor =
                        new FeatureExtractor(FineTuned.backbone(), MobileNetV2.read(Workshop.BACKBONE))) {
            List<Example> examples = workshop.each("people with their examples", people, (person, finder) -> {
                try (LandmarkRefiner refiner = new LandmarkRefiner(model)) {
                    return new ExampleMaker(template, refiner, extractor).make(pictures.of(person), meshes.of(person));
                }
            });
            // the order must not depend on which thread was faster; within a person it is the plan's
            examples.sort(Comparator.comparingInt(e -> e.person().number()));
            Files.createDirectories(ExampleFile.USUAL.getParent());
            ExampleFile.write(ExampleFile.USUAL, examples);
            return examples;
        }
    }
}
