package org.palsyscreen.train;

import java.util.random.RandomGenerator;
import org.palsyscreen.analysis.classify.SymmetricTemplate;
import org.palsyscreen.analysis.face.MeshPoints;

/** Moves the face in a picture of any size, in colour: expression or palsy, skin folds, and a turn of the head. */
final class FaceMover {
    /** Mouth width in outer canthal distances above which a face is taken to smile. */
    private static final double SMILE_WIDTH = 0.62;

    private final SymmetricTemplate template;
    private final FaceField field;

    FaceMover(SymmetricTemplate template) {
        this.template = template;
        this.field = new FaceField(template);
    }

    /**
     * A moved face.
     *
     * @param truth where the 468 points now lie, 2 values a point, in pixels of the picture
     * @param severity see {@link RegionStrength}
     */
    record Moved(ColourPicture picture, float[] truth, float[] severity) {}

    /** @param strength as in {@link PalsyMovement#random}; ignored for {@link SampleKind#CLEAN} */
    Moved move(
            ColourPicture picture,
            MeshPoints mesh,
            SampleKind kind,
            double strength,
            boolean right,
            HeadTurn turn,
            RandomGenerator r) {
        HeadTurn.Frame frame = HeadTurn.Frame.of(mesh);
        boolean smiling = frame.x()[291] - frame.x()[61] > SMILE_WIDTH;
        PalsyMovement movement = PalsyMovement.random(r, strength, smiling);
        EyeClosure closure = EyeClosure.random(r, kind, movement.foreheadSpared());
        double smooth = 0.9 * movement.foldSmoothing();
        double forehead = r.nextBoolean() && !movement.foreheadSpared() ? 0.7 * strength : 0;
        double relaxed = smiling && r.nextDouble() < 0.5 ? r.nextDouble(0.3, 1.1) : 0;
        SkinFolds folds = new SkinFolds(picture, mesh, template);
        double[][] shifts = switch (kind) {
            case CLEAN -> new double[SymmetricTemplate.POINTS][2];
            case SYMMETRIC, CLOSED -> {
                folds.smooth(true, smooth, forehead);
                folds.smooth(false, smooth, forehead);
                yield field.bothSides(symmetric(movement, kind == SampleKind.CLOSED, r));
            }
            case LOOSE -> field.oneSided(PalsyMovement.loose(r), right);
            case MILD, HARD, PALSY -> {
                folds.smooth(right, smooth, forehead);
                folds.deepen(!right, movement.foldDeepening());
                yield field.oneSided(movement, right);
            }
        };
        if (kind != SampleKind.CLEAN && kind != SampleKind.LOOSE && relaxed > 0) {
            add(shifts, field.bothSides(PalsyMovement.relaxed(relaxed)));
        }
        field.close(shifts, frame.y(), closure, right);
        float[] severity = RegionStrength.of(shifts, template.mirror());
        turn.addTo(shifts, frame.x(), frame.y(), frame.z());
        frame.toPixels(shifts);
        float[] truth = new float[2 * shifts.length];
        for (int p = 0; p < shifts.length; p++) {
            truth[2 * p] = (float) (mesh.x(p) + shifts[p][0]);
            truth[2 * p + 1] = (float) (mesh.y(p) + shifts[p][1]);
        }
        return new Moved(PictureWarp.apply(folds.done(), mesh, shifts), truth, severity);
    }

    private static PalsyMovement symmetric(PalsyMovement movement, boolean eyesOnly, RandomGenerator r) {
        double draw = r.nextDouble();
        return eyesOnly && draw < 0.6 || draw < 0.2
                ? PalsyMovement.pucker(eyesOnly ? 0 : r.nextDouble(0.3, 1.2))
                : movement.symmetricPart(draw > 0.6);
    }

    private static void add(double[][] shifts, double[][] more) {
        for (int p = 0; p < shifts.length; p++) {
            shifts[p][0] += more[p][0];
            shifts[p][1] += more[p][1];
        }
    }
}
