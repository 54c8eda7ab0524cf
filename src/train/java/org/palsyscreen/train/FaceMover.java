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

    /** @param severity as in {@link PalsyMovement#random}; ignored for {@link SampleKind#CLEAN} */
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
