package org.palsyscreen.train;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.palsyscreen.analysis.classify.FaceCrop;
import org.palsyscreen.analysis.classify.FaceGeometry;
import org.palsyscreen.analysis.classify.GreyPicture;
import org.palsyscreen.analysis.classify.PlanarSimilarity;
import org.palsyscreen.analysis.classify.SymmetricTemplate;
import org.palsyscreen.analysis.face.MeshPoints;

/** Makes normal and palsy examples of one face, through the same camera, mesh, crop and network. One thread at a time. */
final class ExampleMaker {
    private final SymmetricTemplate template;
    private final FaceMover mover;
    private final FaceCrop crop;
    private final FaceGeometry geometry;
    private final MeshFinder finder;
    private final FeatureExtractor extractor;

    ExampleMaker(SymmetricTemplate template, MeshFinder finder, FeatureExtractor extractor) {
        this.template = template;
        this.mover = new FaceMover(template);
        this.crop = new FaceCrop(template);
        this.geometry = new FaceGeometry(template);
        this.finder = finder;
        this.extractor = extractor;
    }

    /** A face after its movement, before the camera. */
    record Altered(ColourPicture picture, double severity, boolean rightAffected) {}

    /** As many examples as the source deserves: colour portraits are few and get twice as many. */
    List<Example> make(NormalFace face) {
        List<SampleKind> plan = new ArrayList<>();
        int rounds = face.person().source() == FaceSource.CONGRESS ? 1 : 2;
        for (int i = 0; i < rounds; i++) {
            plan.addAll(List.of(
                    SampleKind.CLEAN, SampleKind.SYMMETRIC, SampleKind.HARD, SampleKind.PALSY, SampleKind.PALSY));
            if (face.person().random(900 + i).nextBoolean()) {
                plan.add(SampleKind.MILD);
            }
        }
        List<Example> examples = new ArrayList<>();
        for (int version = 0; version < plan.size(); version++) {
            boolean firstOfItsKind = plan.indexOf(plan.get(version)) == version;
            example(face, plan.get(version), version, firstOfItsKind).ifPresent(examples::add);
        }
        return examples;
    }

    private Optional<Example> example(NormalFace face, SampleKind kind, int version, boolean withSurroundings) {
        SplittableRandom r = face.person().random(version);
        Altered altered = alter(ColourPicture.of(face.picture()), face.mesh(), kind, r);
        double cropPx = NormalFace.CANTHI_PX * SymmetricTemplate.SIDE / template.unit();
        BufferedImage shot = Camera.shoot(altered.picture, r, kind == SampleKind.HARD, cropPx)
                .image();
        PlanarSimilarity jitter = jitter(r);
        return finder.findNear(shot, face.mesh()).map(mesh -> {
            GreyPicture grey = GreyPicture.of(shot);
            List<float[]> crops = new ArrayList<>(List.of(crop.cut(grey, mesh, jitter)));
            boolean control = withSurroundings && (kind == SampleKind.CLEAN || kind == SampleKind.PALSY);
            if (control) {
                crops.add(crop.surroundings(grey, mesh));
            }
            float[][] features = extractor.differences(crops);
            return new Example(
                    face.person(),
                    kind,
                    altered.severity,
                    altered.rightAffected,
                    features[0],
                    geometry.measure(mesh),
                    control ? features[1] : new float[0]);
        });
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

    private Altered alter(ColourPicture picture, MeshPoints mesh, SampleKind kind, RandomGenerator r) {
        double severity = switch (kind) {
            case CLEAN -> 0;
            case SYMMETRIC -> r.nextDouble(0.3, 1.2);
            case MILD, HARD -> r.nextDouble(0, 0.18);
            case PALSY -> r.nextDouble(0.45, 1.45);
        };
        boolean right = r.nextBoolean();
        boolean turned = kind == SampleKind.HARD || r.nextDouble() < 0.8;
        double yaw = !turned
                ? 0
                : kind == SampleKind.HARD
                        ? Math.clamp(r.nextGaussian(0, 10), -18, 18)
                        : Math.clamp(r.nextGaussian(0, 5), -11, 11);
        ColourPicture altered = mover.move(picture, mesh, kind, severity, right, yaw, r);
        boolean palsy = kind == SampleKind.PALSY;
        return new Altered(altered, palsy ? severity : 0, palsy && right);
    }
}
