package org.palsyscreen.train;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.palsyscreen.analysis.ImageIntake;
import org.palsyscreen.analysis.IntakeResult;
import org.palsyscreen.analysis.Photo;
import org.palsyscreen.analysis.Rejected;
import org.palsyscreen.analysis.classify.FaceCrop;
import org.palsyscreen.analysis.classify.FaceGeometry;
import org.palsyscreen.analysis.classify.GreyPicture;
import org.palsyscreen.analysis.classify.SymmetricTemplate;
import org.palsyscreen.analysis.face.LandmarkRefiner;
import org.palsyscreen.analysis.face.MeshPoints;
import org.palsyscreen.analysis.intake.CheckedImageIntake;
import org.palsyscreen.analysis.models.SavedModel;

/** Examples from a clinic's own pictures, by the product's own intake, mesh, refiner and crop. */
final class ClinicExamples {
    private ClinicExamples() {}

    /** Pictures that are damaged or show no face are left out, and said. */
    static List<Example> make(Workshop workshop, List<LabelledFolder.Labelled> pictures, SymmetricTemplate template)
            throws IOException {
        ImageIntake intake = new CheckedImageIntake();
        FaceCrop crop = new FaceCrop(template);
        FaceGeometry geometry = new FaceGeometry(template);
        List<Example> examples = new ArrayList<>();
        Progress progress = new Progress("pictures of the clinic", pictures.size());
        try (MeshFinder finder = workshop.newFinder();
                SavedModel model = SavedModel.load(TrainRefiner.FOLDER, 1);
                LandmarkRefiner refiner = new LandmarkRefiner(model);
                FeatureExtractor extractor =
                        new FeatureExtractor(FineTuned.backbone(), MobileNetV2.read(Workshop.BACKBONE))) {
            for (LabelledFolder.Labelled labelled : pictures) {
                progress.oneMore();
                IntakeResult read =
                        intake.read(Files.readAllBytes(labelled.person().picture()));
                BufferedImage image = switch (read) {
                    case Photo photo -> photo.pixels();
                    case Rejected rejected -> {
                        IO.println(labelled.person().picture() + " is left out: " + rejected.reason());
                        yield null;
                    }
                };
                MeshPoints mesh = image == null ? null : finder.find(image).orElse(null);
                if (image == null || mesh == null) {
                    IO.println(labelled.person().picture() + " is left out: no face was found");
                    continue;
                }
                MeshPoints refined = refiner.refine(new Photo(image, new byte[0]), mesh);
                FeatureExtractor.Features features =
                        extractor.features(List.of(crop.cut(GreyPicture.of(image), refined)));
                examples.add(new Example(
                        labelled.person(),
                        labelled.palsy() ? SampleKind.PALSY : SampleKind.CLEAN,
                        labelled.palsy() ? 1 : 0,
                        labelled.rightAffected(),
                        Example.NO_SEVERITY,
                        features.differences()[0],
                        geometry.measure(refined),
                        geometry.measure(mesh),
                        features.plain(),
                        new float[0]));
            }
        }
        return examples;
    }
}
