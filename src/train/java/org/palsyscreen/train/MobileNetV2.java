package org.palsyscreen.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * MobileNetV2 1.0 as operations of a graph; batch normalisation is folded into the weights. They are constants, ImageNet's own
 * unless fine-tuned ones are given, or whatever a training puts in their place.
 */
final class MobileNetV2 {
    /** Expansion, output channels, repeats, first stride. */
    private static final int[][] STAGES = {
        {1, 16, 1, 1}, {6, 24, 2, 2}, {6, 32, 3, 2}, {6, 64, 4, 2}, {6, 96, 3, 1}, {6, 160, 3, 2}, {6, 320, 1, 1}
    };

    private static final int LAST_BLOCK = 16;

    /** Where a layer's weights come from. */
    interface Weights {
        /** height x width x input x output, or height x width x channels x 1 of a depthwise layer. */
        Operand<TFloat32> kernel(Ops tf, int layer);

        Operand<TFloat32> bias(Ops tf, int layer);
    }

    private final List<TfLiteFile.Layer> layers;
    private final Weights weights;

    private MobileNetV2(List<TfLiteFile.Layer> layers, Weights weights) {
        this.layers = layers;
        this.weights = weights;
    }

    static MobileNetV2 read(Path tflite) throws IOException {
        List<TfLiteFile.Layer> layers = TfLiteFile.layers(tflite);
        return new MobileNetV2(layers, new Constants(layers));
    }

    /** The same network with other weights. */
    MobileNetV2 with(Weights other) {
        return new MobileNetV2(layers, other);
    }

    /** The same network in which some layers have other weights; kernels in the order of {@link Weights#kernel}. */
    MobileNetV2 with(Map<Integer, FineTuned.Layer> tuned) {
        return with(new Weights() {
            @Override
            public Operand<TFloat32> kernel(Ops tf, int layer) {
                FineTuned.Layer own = tuned.get(layer);
                return own == null ? weights.kernel(tf, layer) : constant(tf, own.kernel(), kernelShape(layer));
            }

            @Override
            public Operand<TFloat32> bias(Ops tf, int layer) {
                FineTuned.Layer own = tuned.get(layer);
                return own == null ? weights.bias(tf, layer) : constant(tf, own.bias(), own.bias().length);
            }
        });
    }

    /** The layers of these blocks, in order. */
    static IntStream layersOf(int firstBlock, int lastBlock) {
        return IntStream.range(firstLayer(firstBlock), firstLayer(lastBlock + 1));
    }

    private static int firstLayer(int block) {
        return block == 0 ? 1 : 3 * block;
    }

    long[] kernelShape(int layer) {
        return kernelShape(layers.get(layer));
    }

    private static long[] kernelShape(TfLiteFile.Layer layer) {
        int[] s = layer.shape();
        return layer.depthwise() ? new long[] {s[1], s[2], s[3], 1} : new long[] {s[1], s[2], s[3], s[0]};
    }

    /** As published, in the order of {@link Weights#kernel}. */
    FineTuned.Layer published(int layer) {
        TfLiteFile.Layer own = layers.get(layer);
        return new FineTuned.Layer(kernel(own), own.bias());
    }

    /**
     * Builds the network up to a block.
     *
     * @param image batch x 224 x 224 x 3 in -1..1
     * @return the outputs of blocks 0 to {@code lastBlock}
     */
    List<Operand<TFloat32>> blocks(Ops tf, Operand<TFloat32> image, int lastBlock) {
        return blocks(tf, tf.nn.relu6(convolution(tf, 0, image, 2)), 0, lastBlock);
    }

    /**
     * Goes on from the output of the block before.
     *
     * @return the outputs of blocks {@code firstBlock} to {@code lastBlock}
     */
    List<Operand<TFloat32>> blocks(Ops tf, Operand<TFloat32> input, int firstBlock, int lastBlock) {
        List<Operand<TFloat32>> outputs = new ArrayList<>();
        Operand<TFloat32> x = input;
        int channels = 32;
        int block = 0;
        for (int[] stage : STAGES) {
            for (int repeat = 0; repeat < stage[2]; repeat++) {
                if (block >= firstBlock && block <= lastBlock) {
                    int stride = repeat == 0 ? stage[3] : 1;
                    Operand<TFloat32> y = block(tf, x, firstLayer(block), stage[0], stride);
                    x = stride == 1 && channels == stage[1] ? tf.math.add(x, y) : y;
                    outputs.add(x);
                }
                channels = stage[1];
                block++;
            }
        }
        return outputs;
    }

    private Operand<TFloat32> block(Ops tf, Operand<TFloat32> x, int firstLayer, int expansion, int stride) {
        int layer = firstLayer;
        Operand<TFloat32> y = expansion == 1 ? x : tf.nn.relu6(convolution(tf, layer++, x, 1));
        y = tf.nn.relu6(convolution(tf, layer++, y, stride));
        return convolution(tf, layer, y, 1);
    }

    /** The last convolution's 1280 features averaged over the picture, from the output of block 16. */
    Operand<TFloat32> averaged(Ops tf, Operand<TFloat32> last) {
        return tf.math.mean(
                tf.nn.relu6(convolution(tf, firstLayer(LAST_BLOCK + 1), last, 1)), tf.constant(new int[] {1, 2}));
    }

    /** The ImageNet classifier's 1001 logits (0 = background): for checking that the weights were read well. */
    Operand<TFloat32> logits(Ops tf, Operand<TFloat32> image) {
        Operand<TFloat32> pooled = averaged(tf, blocks(tf, image, LAST_BLOCK).get(LAST_BLOCK));
        TfLiteFile.Layer dense = layers.get(firstLayer(LAST_BLOCK + 1) + 1);
        int outputs = dense.shape()[0];
        Operand<TFloat32> kernel =
                constant(tf, transposed(dense.weights(), outputs), dense.weights().length / outputs, outputs);
        return tf.math.add(tf.linalg.matMul(pooled, kernel), constant(tf, dense.bias(), outputs));
    }

    private Operand<TFloat32> convolution(Ops tf, int layer, Operand<TFloat32> x, long stride) {
        List<Long> strides = List.of(1L, stride, stride, 1L);
        Operand<TFloat32> kernel = weights.kernel(tf, layer);
        Operand<TFloat32> y = layers.get(layer).depthwise()
                ? tf.nn.depthwiseConv2dNative(x, kernel, strides, "SAME")
                : tf.nn.conv2d(x, kernel, strides, "SAME");
        return tf.nn.biasAdd(y, weights.bias(tf, layer));
    }

    private record Constants(List<TfLiteFile.Layer> layers) implements Weights {
        @Override
        public Operand<TFloat32> kernel(Ops tf, int layer) {
            return constant(tf, MobileNetV2.kernel(layers.get(layer)), kernelShape(layers.get(layer)));
        }

        @Override
        public Operand<TFloat32> bias(Ops tf, int layer) {
            float[] bias = layers.get(layer).bias();
            return constant(tf, bias, bias.length);
        }
    }

    private static float[] kernel(TfLiteFile.Layer layer) {
        return layer.depthwise() ? layer.weights() : transposed(layer.weights(), layer.shape()[0]);
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
