package org.palsyscreen.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.palsyscreen.analysis.classify.FaceGeometry;
import org.palsyscreen.analysis.classify.SymmetricTemplate;
import org.palsyscreen.analysis.face.LandmarkRefiner;
import org.palsyscreen.analysis.face.MeshPoints;

/** From a made picture and its mesh to what the heads see, by the product's own classes. One thread at a time. */
final class ExampleMaker {
    private final FaceGeometry geometry;
    private final CropMaker cropMaker;
    private final FeatureExtractor extractor;

    ExampleMaker(SymmetricTemplate template, LandmarkRefiner refiner, FeatureExtractor extractor) {
        this.geometry = new FaceGeometry(template);
        this.cropMaker = new CropMaker(template, refiner);
        this.extractor = extractor;
    }

    List<Example> make(List<TrainingPicture> pictures, List<Optional<MeshPoints>> meshes) throws IOException {
        List<Example> examples = new ArrayList<>();
        Set<SampleKind> seen = EnumSet.noneOf(SampleKind.class);
        for (int i = 0; i < pictures.size(); i++) {
            TrainingPicture picture = pictures.get(i);
            boolean first = seen.add(picture.kind());
            boolean control = first && (picture.kind() == SampleKind.CLEAN || picture.palsy());
            if (meshes.get(i).isPresent() && picture.kind() != SampleKind.LOOSE) {
                RandomGenerator random = CropMaker.random(picture, i);
                examples.add(example(picture, meshes.get(i).get(), control, random));
            }
        }
        return examples;
    }

    private Example example(TrainingPicture made, MeshPoints mesh, boolean control, RandomGenerator random)
            throws IOException {
        CropMaker.Cut cut = cropMaker.cut(made, mesh, random);
        List<float[]> crops = new ArrayList<>();
        crops.add(cut.crop());
        if (control) {
            crops.add(cropMaker.surroundings(made, cut));
        }
        FeatureExtractor.Features features = extractor.features(crops);
        return new Example(
                made.person(),
                made.kind(),
                made.strength(),
                made.rightAffected(),
                made.severity(),
                features.differences()[0],
                geometry.measure(cut.refined()),
                geometry.measure(mesh),
                features.plain(),
                control ? features.differences()[1] : new float[0]);
    }
}
