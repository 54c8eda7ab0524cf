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
    private static final double SMILE_WIDTH = 0.62;

    private final SymmetricTemplate template;
    private final FaceField field;
    private final FaceCrop crop;
    private final FaceGeometry geometry;
    private final MeshFinder finder;
    private final FeatureExtractor extractor;

    ExampleMaker(SymmetricTemplate template, MeshFinder finder, FeatureExtractor extractor) {
        this.template = template;
        this.field = new FaceField(template);
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
        ColourPicture altered = move(picture, mesh, kind, severity, right, yaw, r);
        boolean palsy = kind == SampleKind.PALSY;
        return new Altered(altered, palsy ? severity : 0, palsy && right);
    }

    /** The whole movement in the picture itself: expression or palsy, folds, and a turn of the head. */
    ColourPicture move(
            ColourPicture picture,
            MeshPoints mesh,
            SampleKind kind,
            double severity,
            boolean right,
            double yawDegrees,
            RandomGenerator r) {
        double dx = mesh.x(263) - mesh.x(33);
        double dy = mesh.y(263) - mesh.y(33);
        double unit = Math.hypot(dx, dy);
        boolean smiling = Math.hypot(mesh.x(291) - mesh.x(61), mesh.y(291) - mesh.y(61)) / unit > SMILE_WIDTH;
        PalsyMovement movement = PalsyMovement.random(r, severity, smiling);
        boolean forehead = r.nextBoolean();
        double smooth = 0.9 * movement.foldSmoothing();
        double foreheadBy = forehead ? 0.7 * severity : 0;
        SkinFolds folds = new SkinFolds(picture, mesh, template);
        double[][] shifts = switch (kind) {
            case CLEAN -> new double[SymmetricTemplate.POINTS][2];
            case SYMMETRIC -> {
                folds.smooth(true, smooth, foreheadBy);
                folds.smooth(false, smooth, foreheadBy);
                yield field.bothSides(movement.symmetricPart(r.nextDouble() < 0.4));
            }
            case MILD, HARD, PALSY -> {
                folds.smooth(right, smooth, foreheadBy);
                folds.deepen(!right, movement.foldDeepening());
                yield field.oneSided(movement, right);
            }
        };
        double cos = dx / unit;
        double sin = dy / unit;
        double[] turn = turn(mesh, yawDegrees);
        for (int p = 0; p < shifts.length; p++) {
            double u = shifts[p][0] * unit + turn[p];
            double v = shifts[p][1] * unit;
            shifts[p][0] = cos * u - sin * v;
            shifts[p][1] = sin * u + cos * v;
        }
        return PictureWarp.apply(folds.done(), mesh, shifts);
    }

    /** How far each point goes to the side when the head turns, less the mean: only the change of shape. */
    private static double[] turn(MeshPoints mesh, double yawDegrees) {
        double angle = Math.toRadians(yawDegrees);
        double centre = (mesh.x(234) + mesh.x(454)) / 2;
        double[] shift = new double[SymmetricTemplate.POINTS];
        double mean = 0;
        for (int p = 0; p < shift.length; p++) {
            double x = mesh.x(p) - centre;
            shift[p] = x * Math.cos(angle) + mesh.z(p) * Math.sin(angle) - x;
            mean += shift[p] / shift.length;
        }
        for (int p = 0; p < shift.length; p++) {
            shift[p] -= mean;
        }
        return shift;
    }
}
