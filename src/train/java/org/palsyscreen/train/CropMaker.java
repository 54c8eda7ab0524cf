package org.palsyscreen.train;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.random.RandomGenerator;
import org.palsyscreen.analysis.Photo;
import org.palsyscreen.analysis.classify.FaceCrop;
import org.palsyscreen.analysis.classify.GreyPicture;
import org.palsyscreen.analysis.classify.PlanarSimilarity;
import org.palsyscreen.analysis.classify.SymmetricTemplate;
import org.palsyscreen.analysis.face.LandmarkRefiner;
import org.palsyscreen.analysis.face.MeshPoints;

/** The crop of a made picture, by the product's own classes; slightly off in training, as an imperfect mesh would have it. */
final class CropMaker {
    private static final int FIRST_VERSION = 4000;

    private final FaceCrop crop;
    private final LandmarkRefiner refiner;

    CropMaker(SymmetricTemplate template, LandmarkRefiner refiner) {
        this.crop = new FaceCrop(template);
        this.refiner = refiner;
    }

    record Cut(MeshPoints refined, float[] crop) {}

    /** What is random about a person's i-th picture. */
    static RandomGenerator random(TrainingPicture picture, int i) {
        return picture.person().random(FIRST_VERSION + i);
    }

    Cut cut(TrainingPicture made, MeshPoints mesh, RandomGenerator random) throws IOException {
        BufferedImage image = made.image();
        MeshPoints refined = refiner.refine(new Photo(image, made.jpeg()), mesh);
        GreyPicture grey = GreyPicture.of(image);
        return new Cut(
                refined,
                made.person().part() == Part.TRAIN ? crop.cut(grey, refined, jitter(random)) : crop.cut(grey, refined));
    }

    /** See {@link FaceCrop#surroundings}. */
    float[] surroundings(TrainingPicture made, Cut cut) throws IOException {
        return crop.surroundings(GreyPicture.of(made.image()), cut.refined());
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
