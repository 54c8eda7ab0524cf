package org.palsyscreen.train;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.palsyscreen.analysis.Photo;
import org.palsyscreen.analysis.classify.FaceCrop;
import org.palsyscreen.analysis.classify.FaceGeometry;
import org.palsyscreen.analysis.classify.GreyPicture;
import org.palsyscreen.analysis.classify.PlanarSimilarity;
import org.palsyscreen.analysis.classify.SymmetricTemplate;
import org.palsyscreen.analysis.face.LandmarkRefiner;
import org.palsyscreen.analysis.face.MeshPoints;

/** From a made picture and its mesh to what the heads see, by the product's own classes. One thread at a time. */
final class ExampleMaker {
    private static final int FIRST_VERSION = 4000;

    private final FaceCrop crop;
    private final FaceGeometry geometry;
    private final LandmarkRefiner refiner;
    private final FeatureExtractor extractor;

    ExampleMaker(SymmetricTemplate template, LandmarkRefiner refiner, FeatureExtractor extractor) {
        this.crop = new FaceCrop(template);
        this.geometry = new FaceGeometry(template);
        this.refiner = refiner;
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
                RandomGenerator random = picture.person().random(FIRST_VERSION + i);
                examples.add(example(picture, meshes.get(i).get(), control, random));
            }
        }
        return examples;
    }

    private Example example(TrainingPicture made, MeshPoints mesh, boolean control, RandomGenerator random)
            throws IOException {
        BufferedImage image = made.image();
        MeshPoints refined = refiner.refine(new Photo(image, made.jpeg()), mesh);
        GreyPicture grey = GreyPicture.of(image);
        List<float[]> crops = new ArrayList<>();
        crops.add(
                made.person().part() == Part.TRAIN ? crop.cut(grey, refined, jitter(random)) : crop.cut(grey, refined));
        if (control) {
            crops.add(crop.surroundings(grey, refined));
        }
        FeatureExtractor.Features features = extractor.features(crops);
        return new Example(
                made.person(),
                made.kind(),
                made.strength(),
                made.rightAffected(),
                made.severity(),
                features.differences()[0],
                geometry.measure(refined),
                geometry.measure(mesh),
                features.plain(),
                control ? features.differences()[1] : new float[0]);
    }

    private static PlanarSimilarity jitter(RandomGenerator r) {
        double angle = Math.toRadians(Math.clamp(r.nextGaussian(0, 1), -3, 3));
        double scale = Math.exp(r.nextGaussian(0, 0.02));
        double a = scale * Math.cos(angle);
        double b = scale * Math.sin(angle);
        double c = SymmetricTemplate.SIDE / 2.0;
        return new PlanarSimilarity(
                a, b, c - a * c + b * c + r.nextGaussian(0, 1.2), c - b * c - a * c + r.nextGaussian(0, 1.5));
    }
}
