package org.palsyscreen.train;

import java.util.ArrayList;
import java.util.List;
import org.palsyscreen.analysis.face.RefinedPart;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The network that looks at one part of the face: four strided convolutions, then two dense layers that also see where the
 * mesh put the points. Training and export build it from the same lines.
 */
final class RefinerNetwork {
    /** Shifts are learnt in units of this many outer canthal distances. */
    static final float SHIFT_UNIT = 0.02f;

    private static final int[] CHANNELS = {1, 16, 32, 48, 64};
    private static final int FLAT = 4 * 4 * 64;
    private static final int HIDDEN = 128;

    private RefinerNetwork() {}

    /** Shapes of the weights, in the order in which {@link #shifts} takes them: kernel and bias of each layer. */
    static List<long[]> shapes(RefinedPart part) {
        List<long[]> shapes = new ArrayList<>();
        for (int layer = 1; layer < CHANNELS.length; layer++) {
            shapes.add(new long[] {3, 3, CHANNELS[layer - 1], CHANNELS[layer]});
            shapes.add(new long[] {CHANNELS[layer]});
        }
        shapes.add(new long[] {FLAT + part.size(), HIDDEN});
        shapes.add(new long[] {HIDDEN});
        shapes.add(new long[] {HIDDEN, part.size()});
        shapes.add(new long[] {part.size()});
        return shapes;
    }

    /**
     * @param patch batch x 64 x 64 x 1
     * @param points batch x size, in outer canthal distances
     * @return batch x size: how far the points are to go, in {@link #SHIFT_UNIT}s
     */
    static Operand<TFloat32> shifts(
            Ops tf,
            List<? extends Operand<TFloat32>> weights,
            Operand<TFloat32> patch,
            Operand<TFloat32> points,
            Scaling pointScaling) {
        Operand<TFloat32> x = patch;
        for (int layer = 0; layer < CHANNELS.length - 1; layer++) {
            x = tf.nn.conv2d(x, weights.get(2 * layer), List.of(1L, 2L, 2L, 1L), "SAME");
            x = tf.nn.relu(tf.nn.biasAdd(x, weights.get(2 * layer + 1)));
        }
        Operand<TFloat32> flat = tf.reshape(x, tf.constant(new int[] {-1, FLAT}));
        int size = pointScaling.mean().length;
        Operand<TFloat32> standardised = tf.math.div(
                tf.math.sub(points, MobileNetV2.constant(tf, pointScaling.mean(), 1, size)),
                MobileNetV2.constant(tf, pointScaling.deviation(), 1, size));
        Operand<TFloat32> all = tf.concat(List.of(flat, standardised), tf.constant(1));
        int dense = 2 * (CHANNELS.length - 1);
        Operand<TFloat32> hidden =
                tf.nn.relu(tf.math.add(tf.linalg.matMul(all, weights.get(dense)), weights.get(dense + 1)));
        return tf.math.add(tf.linalg.matMul(hidden, weights.get(dense + 2)), weights.get(dense + 3));
    }

    static long size(long[] shape) {
        return Shape.of(shape).size();
    }
}
