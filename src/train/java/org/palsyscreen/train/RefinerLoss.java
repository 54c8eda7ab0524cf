package org.palsyscreen.train;

import org.palsyscreen.analysis.face.RefinedPart;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Least squares of what differs between pictures of one face. What is called the true place
 * of a lid is where the mesh had it in the untouched picture, off by something of its own for every face; were that taken
 * for truth, the best guess would be half-hearted. Between pictures of the same face it cancels out: how far a part was
 * moved is known exactly. The level of a face counts a little, so that the points stay where the mesh puts them on average.
 * Far movements count more than near ones, which are what the mesh scatters by: least squares alone would shrink both alike.
 */
final class RefinerLoss {
    /** Views of one face that are compared with one another. */
    static final int VIEWS = 5;

    /** What the error of a face's mean counts, beside 1 for the differences from it. */
    private static final float LEVEL = 0.1f;

    /** A movement by this many {@link RefinerNetwork#SHIFT_UNIT}s counts twice as much as none; by as many again, thrice. */
    private static final float FAR = 1;

    private static final float FURTHEST = 3;

    private final Ops tf;
    private final RefinedPart part;

    RefinerLoss(Ops tf, RefinedPart part) {
        this.tf = tf;
        this.part = part;
    }

    /**
     * @param shifts batch x size, {@value #VIEWS} views of a face one after the other
     * @param target likewise
     */
    Operand<TFloat32> of(Operand<TFloat32> shifts, Operand<TFloat32> target) {
        Operand<TFloat32> error = byFace(tf.math.sub(shifts, target));
        Operand<TFloat32> level = meanOfFace(error);
        Operand<TFloat32> importance = tf.math.square(MobileNetV2.constant(tf, importance(part), 1, 1, part.size()));
        Operand<TFloat32> differences = tf.math.mul(
                tf.math.mul(tf.math.squaredDifference(error, level), movements(byFace(target))), importance);
        return tf.math.add(
                tf.math.mul(mean(differences), tf.constant(VIEWS / (VIEWS - 1f))),
                tf.math.mul(mean(tf.math.mul(tf.math.square(level), importance)), tf.constant(LEVEL)));
    }

    /** What the movement of each point in each view counts, 1 on average. */
    private Operand<TFloat32> movements(Operand<TFloat32> wanted) {
        Operand<TFloat32> far =
                tf.math.minimum(tf.math.abs(tf.math.sub(wanted, meanOfFace(wanted))), tf.constant(FURTHEST));
        Operand<TFloat32> counts = tf.math.add(tf.constant(1f), tf.math.div(far, tf.constant(FAR)));
        return tf.math.div(counts, mean(counts));
    }

    private Operand<TFloat32> mean(Operand<TFloat32> values) {
        Operand<TInt32> all = tf.constant(new int[] {0, 1, 2});
        return tf.math.mean(values, all);
    }

    private Operand<TFloat32> byFace(Operand<TFloat32> values) {
        return tf.reshape(values, tf.constant(new int[] {-1, VIEWS, part.size()}));
    }

    private Operand<TFloat32> meanOfFace(Operand<TFloat32> byFace) {
        return tf.math.mean(byFace, tf.constant(1), Mean.keepDims(true));
    }

    /**
     * What the error of each point counts, x and y alike. Brows go furthest and would drown the lids; the canthi are the frame
     * in which everything is measured, and the corners what shows a palsy of the mouth.
     */
    private static float[] importance(RefinedPart part) {
        int[] points = part.points(false);
        float[] weights = new float[2 * points.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = switch (points[i / 2]) {
                case 33, 133 -> 1.7f;
                case 246, 161, 160, 159, 158, 157, 173 -> 1.4f;
                case 7, 163, 144, 145, 153, 154, 155 -> 1.8f;
                case 61, 291, 78, 308 -> 1.6f;
                case 70, 63, 105, 66, 107 -> 1f;
                default -> 0.8f;
            };
        }
        return weights;
    }
}
