package org.palsyscreen.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.palsyscreen.analysis.classify.SymmetricTemplate;
import org.palsyscreen.analysis.face.LandmarkRefiner;
import org.palsyscreen.analysis.face.MeshPoints;
import org.palsyscreen.analysis.models.SavedModel;

/** Fourth step: the upper blocks of the backbone learn from the training people's crops. */
final class FineTuneBackbone {
    /** A line for the model card. */
    static final Path REPORT = FineTuned.USUAL.resolveSibling("fine-tuning.txt");

    private FineTuneBackbone() {}

    static void run(Workshop workshop, List<Person> people, SymmetricTemplate template)
            throws IOException, InterruptedException {
        List<Person> looked = people.stream().filter(p -> p.part() != Part.TEST).toList();
        PictureShelf pictures = new PictureShelf(PictureShelf.USUAL);
        MeshShelf meshes = new MeshShelf(MeshShelf.USUAL);
        try (SavedModel model = SavedModel.load(TrainRefiner.FOLDER, 1);
                LowerBlocks lower = new LowerBlocks(Workshop.BACKBONE)) {
            List<SeenCrop> seen = new ArrayList<>(workshop.each(
                    "people whose crops go through the lower blocks", looked, (person, finder) -> {
                        try (LandmarkRefiner refiner = new LandmarkRefiner(model)) {
                            return seen(
                                    pictures.of(person), meshes.of(person), new CropMaker(template, refiner), lower);
                        }
                    }));
            seen.sort(Comparator.comparingInt(s -> s.person().number()));
            List<String> report = new ArrayList<>();
            FineTuned tuned = FineTuning.run(seen, line -> {
                IO.println("ROC AUC of the texture on validation people " + line);
                report.add(line);
            });
            Files.writeString(REPORT, String.join(", ", report));
            tuned.write(FineTuned.USUAL);
        }
    }

    private static List<SeenCrop> seen(
            List<TrainingPicture> pictures, List<Optional<MeshPoints>> meshes, CropMaker crops, LowerBlocks lower)
            throws IOException {
        List<SeenCrop> seen = new ArrayList<>();
        for (int i = 0; i < pictures.size(); i++) {
            TrainingPicture picture = pictures.get(i);
            Optional<MeshPoints> mesh = meshes.get(i);
            if (mesh.isPresent() && picture.kind() != SampleKind.LOOSE) {
                seen.add(lower.see(
                        picture,
                        crops.cut(picture, mesh.get(), CropMaker.random(picture, i))
                                .crop()));
            }
        }
        return seen;
    }
}
