package org.palsyscreen.train;

import java.util.ArrayList;
import java.util.List;
import org.palsyscreen.analysis.face.RefinedPart;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The network that looks at one part of the face: convolutions give each point a map of where it may be; a bell around the
 * place where the mesh has it is added, and the mean of what comes out is where the point is. Training and export build it from
 * the same lines.
 */
final class RefinerNetwork {
    /** Shifts are learnt in units of this many outer canthal distances. */
    static final float SHIFT_UNIT = 0.02f;

    /** Stride and output channels of each 3 x 3 convolution. */
    private static final int[][] EYE_LAYERS = {{2, 24}, {1, 40}, {2, 64}, {1, 80}, {1, 80}};

    private static final int[][] MOUTH_LAYERS = {{2, 20}, {1, 32}, {2, 48}, {1, 64}, {1, 64}};

    private static final int CELLS = 16;
    /** Width of the bell at the start of the training, in outer canthal distances. */
    private static final double BELL = 0.06;

    private RefinerNetwork() {}

    /** Shapes of the weights, in the order in which {@link #shifts} takes them. */
    static List<long[]> shapes(RefinedPart part) {
        List<long[]> shapes = new ArrayList<>();
        long inputs = 1;
        for (int[] layer : layers(part)) {
            shapes.add(new long[] {3, 3, inputs, layer[1]});
            shapes.add(new long[] {layer[1]});
            inputs = layer[1];
        }
        shapes.add(new long[] {1, 1, inputs, part.size() / 2});
        shapes.add(new long[] {1});
        return shapes;
    }

    private static int[][] layers(RefinedPart part) {
        return part == RefinedPart.EYE ? EYE_LAYERS : MOUTH_LAYERS;
    }

    /**
     * @param patch batch x 64 x 64 x 1
     * @param points batch x size, in outer canthal distances from the middle of the view
     * @return batch x size: how far the points are to go, in {@link #SHIFT_UNIT}s
     */
    static Operand<TFloat32> shifts(
            Ops tf,
            List<? extends Operand<TFloat32>> weights,
            Operand<TFloat32> patch,
            Operand<TFloat32> points,
            RefinedPart part) {
        int count = part.size() / 2;
        int[][] layers = layers(part);
        Operand<TFloat32> x = patch;
        for (int layer = 0; layer < layers.length; layer++) {
            long stride = layers[layer][0];
            x = tf.nn.conv2d(x, weights.get(2 * layer), List.of(1L, stride, stride, 1L), "SAME");
            x = tf.nn.relu(tf.nn.biasAdd(x, weights.get(2 * layer + 1)));
        }
        Operand<TFloat32> maps = tf.nn.conv2d(x, weights.get(2 * layers.length), List.of(1L, 1L, 1L, 1L), "SAME");
        // batch x points x cells
        Operand<TFloat32> evidence = tf.linalg.transpose(
                tf.reshape(maps, tf.constant(new int[] {-1, CELLS * CELLS, count})), tf.constant(new int[] {0, 2, 1}));
        Operand<TFloat32> where = tf.reshape(points, tf.constant(new int[] {-1, count, 2}));
        Operand<TFloat32> meshX = tf.slice(where, tf.constant(new int[] {0, 0, 0}), tf.constant(new int[] {-1, -1, 1}));
        Operand<TFloat32> meshY = tf.slice(where, tf.constant(new int[] {0, 0, 1}), tf.constant(new int[] {-1, -1, 1}));
        Operand<TFloat32> cellX = MobileNetV2.constant(tf, cells(part, true), 1, 1, CELLS * CELLS);
        Operand<TFloat32> cellY = MobileNetV2.constant(tf, cells(part, false), 1, 1, CELLS * CELLS);
        Operand<TFloat32> distance =
                tf.math.add(tf.math.squaredDifference(cellX, meshX), tf.math.squaredDifference(cellY, meshY));
        Operand<TFloat32> narrow = tf.math.mul(
                tf.math.exp(weights.get(2 * layers.length + 1)), tf.constant((float) (0.5 / (BELL * BELL))));
        Operand<TFloat32> sum = tf.math.sub(evidence, tf.math.mul(distance, narrow));
        Operand<TFloat32> probability =
                tf.reshape(
                        tf.nn.softmax(tf.reshape(sum, tf.constant(new int[] {-1, CELLS * CELLS}))),
                        tf.constant(new int[] {-1, count, CELLS * CELLS}));
        Operand<TFloat32> shiftX = tf.math.sub(mean(tf, probability, cellX), meshX);
        Operand<TFloat32> shiftY = tf.math.sub(mean(tf, probability, cellY), meshY);
        Operand<TFloat32> shifts = tf.reshape(
                tf.concat(List.of(shiftX, shiftY), tf.constant(2)), tf.constant(new int[] {-1, part.size()}));
        return tf.math.div(shifts, tf.constant(SHIFT_UNIT));
    }

    private static Operand<TFloat32> mean(Ops tf, Operand<TFloat32> probability, Operand<TFloat32> coordinate) {
        return tf.reduceSum(
                tf.math.mul(probability, coordinate), tf.constant(2), org.tensorflow.op.core.ReduceSum.keepDims(true));
    }

    /** x or y of the middle of each cell, in outer canthal distances from the middle of the view. */
    private static float[] cells(RefinedPart part, boolean x) {
        float[] out = new float[CELLS * CELLS];
        for (int i = 0; i < out.length; i++) {
            int cell = x ? i % CELLS : i / CELLS;
            out[i] = (float) (((cell + 0.5) / CELLS - 0.5) * part.side());
        }
        return out;
    }
}
