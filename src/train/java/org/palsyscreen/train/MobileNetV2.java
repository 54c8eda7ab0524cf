package org.palsyscreen.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** MobileNetV2 1.0 with its ImageNet weights as constants of a graph; batch normalisation is folded into them. */
final class MobileNetV2 {
    /** Expansion, output channels, repeats, first stride. */
    private static final int[][] STAGES = {
        {1, 16, 1, 1}, {6, 24, 2, 2}, {6, 32, 3, 2}, {6, 64, 4, 2}, {6, 96, 3, 1}, {6, 160, 3, 2}, {6, 320, 1, 1}
    };

    private final List<TfLiteFile.Layer> layers;
    private int next;

    private MobileNetV2(List<TfLiteFile.Layer> layers) {
        this.layers = layers;
    }

    static MobileNetV2 read(Path tflite) throws IOException {
        return new MobileNetV2(TfLiteFile.layers(tflite));
    }

    /**
     * Builds the network up to a block.
     *
     * @param image batch x 224 x 224 x 3 in -1..1
     * @return the outputs of blocks 0 to {@code lastBlock}
     */
    List<Operand<TFloat32>> blocks(Ops tf, Operand<TFloat32> image, int lastBlock) {
        next = 0;
        List<Operand<TFloat32>> outputs = new ArrayList<>();
        Operand<TFloat32> x = tf.nn.relu6(convolution(tf, image, 2));
        int channels = 32;
        for (int[] stage : STAGES) {
            for (int repeat = 0; repeat < stage[2] && outputs.size() <= lastBlock; repeat++) {
                int stride = repeat == 0 ? stage[3] : 1;
                Operand<TFloat32> y = stage[0] == 1 ? x : tf.nn.relu6(convolution(tf, x, 1));
                y = convolution(tf, tf.nn.relu6(convolution(tf, y, stride)), 1);
                x = stride == 1 && channels == stage[1] ? tf.math.add(x, y) : y;
                channels = stage[1];
                outputs.add(x);
            }
        }
        return outputs;
    }

    /** The last convolution's 1280 features averaged over the picture, from the outputs of {@link #blocks} up to 16. */
    Operand<TFloat32> averaged(Ops tf, Operand<TFloat32> last) {
        return tf.math.mean(tf.nn.relu6(convolution(tf, last, 1)), tf.constant(new int[] {1, 2}));
    }

    /** The ImageNet classifier's 1001 logits (0 = background): for checking that the weights were read well. */
    Operand<TFloat32> logits(Ops tf, Operand<TFloat32> image) {
        Operand<TFloat32> pooled = averaged(tf, blocks(tf, image, 16).get(16));
        TfLiteFile.Layer dense = layers.get(next);
        int outputs = dense.shape()[0];
        Operand<TFloat32> kernel =
                constant(tf, transposed(dense.weights(), outputs), dense.weights().length / outputs, outputs);
        return tf.math.add(tf.linalg.matMul(pooled, kernel), constant(tf, dense.bias(), outputs));
    }

    private Operand<TFloat32> convolution(Ops tf, Operand<TFloat32> x, long stride) {
        TfLiteFile.Layer layer = layers.get(next++);
        int[] s = layer.shape();
        List<Long> strides = List.of(1L, stride, stride, 1L);
        Operand<TFloat32> y;
        if (layer.depthwise()) {
            y = tf.nn.depthwiseConv2dNative(x, constant(tf, layer.weights(), s[1], s[2], s[3], 1), strides, "SAME");
        } else {
            float[] kernel = transposed(layer.weights(), s[0]);
            y = tf.nn.conv2d(x, constant(tf, kernel, s[1], s[2], s[3], s[0]), strides, "SAME");
        }
        return tf.nn.biasAdd(y, constant(tf, layer.bias(), layer.bias().length));
    }

    /** From output-channel-first to output-channel-last. */
    private static float[] transposed(float[] weights, int outputs) {
        int inner = weights.length / outputs;
        float[] out = new float[weights.length];
        for (int o = 0; o < outputs; o++) {
            for (int i = 0; i < inner; i++) {
                out[i * outputs + o] = weights[o * inner + i];
            }
        }
        return out;
    }

    static Operand<TFloat32> constant(Ops tf, float[] values, long... shape) {
        return tf.constant(Shape.of(shape), DataBuffers.of(values));
    }
}
