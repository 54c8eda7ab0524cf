package org.palsyscreen.train;

import static org.palsyscreen.analysis.classify.SymmetricTemplate.SIDE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.palsyscreen.analysis.Region;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * What the classifier sees of the texture: MobileNetV2's blocks 5, 9 and 12 on the crop and on its mirror image,
 * pooled around eight places of the crop's left half (the patient's right), and their difference.
 */
final class MirrorFeatures {
    /** Centre x, y and sigma in crop pixels: brow, between the brows, eye, nasolabial fold, cheek, mouth corner, lips, chin. */
    private static final double[][] WINDOWS = {
        {76, 60, 14},
        {95, 62, 10},
        {78, 80, 12},
        {92, 122, 12},
        {68, 120, 15},
        {84, 148, 13},
        {103, 149, 12},
        {92, 172, 13}
    };

    /** To which region each window belongs. */
    private static final Region[] REGIONS = {
        Region.BROW, Region.BROW, Region.EYE, Region.CHEEK, Region.CHEEK, Region.MOUTH, Region.MOUTH, Region.MOUTH
    };

    /** Block, side of its output, channels. The window of the last block is wider, as its cells see more. */
    private static final int[][] BLOCKS = {{5, 28, 32}, {9, 14, 64}, {12, 14, 96}};

    static final int LAST_BLOCK = 12;

    static final int SIZE = WINDOWS.length * (32 + 64 + 96);

    private MirrorFeatures() {}

    /** Features that come from one of the blocks; those of lower blocks come first. */
    static int size(int block) {
        return Stream.of(BLOCKS)
                .filter(b -> b[0] == block)
                .mapToInt(b -> WINDOWS.length * b[2])
                .sum();
    }

    /** 0 for the features of a region, 1 for all others. */
    static float[] outside(Region region) {
        float[] kept = new float[SIZE];
        int at = 0;
        for (int[] block : BLOCKS) {
            for (Region of : REGIONS) {
                for (int channel = 0; channel < block[2]; channel++) {
                    kept[at++] = of == region ? 0 : 1;
                }
            }
        }
        return kept;
    }

    /**
     * @param crop batch x 224 x 224 x 1 in -1..1
     * @return batch x {@link #SIZE}: the crop's pooled features less its mirror image's; the sign changes under mirroring
     */
    static Operand<TFloat32> differences(Ops tf, MobileNetV2 network, Operand<TFloat32> crop) {
        List<Operand<TFloat32>> blocks = network.blocks(tf, withMirrorImage(tf, crop), LAST_BLOCK);
        return differences(tf, Map.of(5, blocks.get(5), 9, blocks.get(9), LAST_BLOCK, blocks.get(LAST_BLOCK)));
    }

    /** The crops, then their mirror images, in three equal channels. */
    static Operand<TFloat32> withMirrorImage(Ops tf, Operand<TFloat32> crop) {
        Operand<TFloat32> both = tf.concat(List.of(crop, tf.reverse(crop, tf.constant(new int[] {2}))), tf.constant(0));
        return tf.concat(List.of(both, both, both), tf.constant(3));
    }

    /**
     * @param seen outputs of some of the blocks for crops and then their mirror images
     * @return the columns that belong to these blocks
     */
    static Operand<TFloat32> differences(Ops tf, Map<Integer, Operand<TFloat32>> seen) {
        List<Operand<TFloat32>> pooled = new ArrayList<>();
        for (int[] block : BLOCKS) {
            Operand<TFloat32> output = seen.get(block[0]);
            if (output != null) {
                pooled.add(pooled(tf, block, output));
            }
        }
        Operand<TFloat32> columns = pooled.size() == 1 ? pooled.getFirst() : tf.concat(pooled, tf.constant(1));
        var halves = tf.split(tf.constant(0), columns, 2L).output();
        return tf.math.sub(halves.get(0), halves.get(1));
    }

    private static Operand<TFloat32> pooled(Ops tf, int[] block, Operand<TFloat32> seen) {
        int side = block[1];
        int channels = block[2];
        Operand<TFloat32> cells = tf.reshape(seen, tf.constant(new int[] {-1, side * side, channels}));
        Operand<TFloat32> windows = MobileNetV2.constant(
                tf, windows(side, block[0] == LAST_BLOCK ? 1.2 : 1), 1, WINDOWS.length, (long) side * side);
        Operand<TFloat32> pool = tf.train.batchMatMul(windows, cells, TFloat32.class);
        return tf.reshape(pool, tf.constant(new int[] {-1, WINDOWS.length * channels}));
    }

    private static float[] windows(int side, double widen) {
        float[] weights = new float[WINDOWS.length * side * side];
        double cell = SIDE / (double) side;
        for (int w = 0; w < WINDOWS.length; w++) {
            double sigma = WINDOWS[w][2] * widen;
            double sum = 0;
            for (int i = 0; i < side * side; i++) {
                double x = (i % side + 0.5) * cell - WINDOWS[w][0];
                double y = (i / side + 0.5) * cell - WINDOWS[w][1];
                double v = Math.exp(-(x * x + y * y) / (2 * sigma * sigma));
                weights[w * side * side + i] = (float) v;
                sum += v;
            }
            for (int i = 0; i < side * side; i++) {
                weights[w * side * side + i] /= (float) sum;
            }
        }
        return weights;
    }
}
