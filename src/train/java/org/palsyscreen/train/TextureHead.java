package org.palsyscreen.train;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.types.TFloat32;

/**
 * Palsy or not from the size of the mirror differences: several small networks (dense 32, dense 1) whose logits are
 * averaged.
 */
record TextureHead(Scaling scaling, List<Layers> networks) {
    static final float CLIP = 6;
    static final int HIDDEN = 32;
    private static final int BATCH = 128;
    private static final float KEEP = 0.5f;
    private static final float RATE = 2e-3f;
    private static final float WEIGHT_DECAY = 0.3f;

    /** Weights of one network; the first matrix is inputs x 32. */
    record Layers(float[] hidden, float[] hiddenBias, float[] output, float[] outputBias) {}

    /**
     * @param differences signed features, a row a picture
     * @param palsy whether the row shows palsy
     * @param seeds one network is trained for each
     */
    static TextureHead train(List<float[]> differences, boolean[] palsy, int epochs, long[] seeds) {
        List<float[]> sizes = differences.stream().map(Scaling::absolute).toList();
        Scaling scaling = Scaling.of(sizes);
        List<float[]> inputs =
                sizes.stream().map(row -> scaling.apply(row, CLIP)).toList();
        List<Layers> networks = new ArrayList<>();
        for (long seed : seeds) {
            networks.add(trainOne(inputs, palsy, epochs, new SplittableRandom(seed)));
        }
        return new TextureHead(scaling, networks);
    }

    private static Layers trainOne(List<float[]> inputs, boolean[] palsy, int epochs, SplittableRandom random) {
        int size = inputs.getFirst().length;
        int positives = 0;
        for (boolean p : palsy) {
            positives += p ? 1 : 0;
        }
        float positiveWeight = 0.5f * palsy.length / positives;
        float negativeWeight = 0.5f * palsy.length / (palsy.length - positives);
        try (Graph graph = new Graph();
                Session session = new Session(graph)) {
            Ops tf = Ops.create(graph);
            Placeholder<TFloat32> x = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, size)));
            Placeholder<TFloat32> y = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, 1)));
            Placeholder<TFloat32> weight = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, 1)));
            Placeholder<TFloat32> dropHidden = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, HIDDEN)));
            Variable<TFloat32> w1 = tf.variable(Shape.of(size, HIDDEN), TFloat32.class);
            Variable<TFloat32> b1 = tf.variable(Shape.of(HIDDEN), TFloat32.class);
            Variable<TFloat32> w2 = tf.variable(Shape.of(HIDDEN, 1), TFloat32.class);
            Variable<TFloat32> b2 = tf.variable(Shape.of(1), TFloat32.class);
            Operand<TFloat32> hidden = tf.nn.relu(tf.math.add(tf.linalg.matMul(x, w1), b1));
            Operand<TFloat32> logit = tf.math.add(tf.linalg.matMul(tf.math.mul(hidden, dropHidden), w2), b2);
            Operand<TFloat32> loss =
                    tf.math.mean(tf.math.mul(weight, crossEntropy(tf, logit, y)), tf.constant(new int[] {0, 1}));
            AdamW adam = new AdamW(tf, loss, List.of(w1, b1, w2, b2), List.of(w1, w2), WEIGHT_DECAY);
            adam.initialise(session);
            session.runner()
                    .addTarget(tf.assign(w1, constant(tf, random, size, HIDDEN)))
                    .addTarget(tf.assign(b1, tf.zeros(tf.constant(new int[] {HIDDEN}), TFloat32.class)))
                    .addTarget(tf.assign(w2, constant(tf, random, HIDDEN, 1)))
                    .addTarget(tf.assign(b2, tf.zeros(tf.constant(new int[] {1}), TFloat32.class)))
                    .run()
                    .close();
            int[] order = new int[inputs.size()];
            for (int i = 0; i < order.length; i++) {
                order[i] = i;
            }
            int batches = order.length / BATCH;
            for (int step = 0; step < epochs * batches; step++) {
                if (step % batches == 0) {
                    shuffle(order, random);
                }
                float[] bx = new float[BATCH * size];
                float[] by = new float[BATCH];
                float[] bw = new float[BATCH];
                for (int i = 0; i < BATCH; i++) {
                    int row = order[step % batches * BATCH + i];
                    float[] input = inputs.get(row);
                    for (int k = 0; k < size; k++) {
                        bx[i * size + k] = random.nextFloat() < KEEP ? input[k] / KEEP : 0;
                    }
                    by[i] = palsy[row] ? 1 : 0;
                    bw[i] = palsy[row] ? positiveWeight : negativeWeight;
                }
                float[] bd = new float[BATCH * HIDDEN];
                for (int i = 0; i < bd.length; i++) {
                    bd[i] = random.nextFloat() < KEEP ? 1 / KEEP : 0;
                }
                float rate = (float) (RATE * 0.5 * (1 + Math.cos(Math.PI * step / (epochs * batches))));
                try (TFloat32 tx = TFloat32.tensorOf(Shape.of(BATCH, size), DataBuffers.of(bx));
                        TFloat32 ty = TFloat32.tensorOf(Shape.of(BATCH, 1), DataBuffers.of(by));
                        TFloat32 tw = TFloat32.tensorOf(Shape.of(BATCH, 1), DataBuffers.of(bw));
                        TFloat32 td = TFloat32.tensorOf(Shape.of(BATCH, HIDDEN), DataBuffers.of(bd))) {
                    Session.Runner runner = session.runner()
                            .feed(x, tx)
                            .feed(y, ty)
                            .feed(weight, tw)
                            .feed(dropHidden, td);
                    adam.step(session, runner, rate);
                }
            }
            try (var result =
                    session.runner().fetch(w1).fetch(b1).fetch(w2).fetch(b2).run()) {
                return new Layers(
                        values((TFloat32) result.get(0)),
                        values((TFloat32) result.get(1)),
                        values((TFloat32) result.get(2)),
                        values((TFloat32) result.get(3)));
            }
        }
    }

    /** Numerically safe cross-entropy of a logit against 0 or 1. */
    static Operand<TFloat32> crossEntropy(Ops tf, Operand<TFloat32> logit, Operand<TFloat32> target) {
        Operand<TFloat32> tail = tf.math.log1p(tf.math.exp(tf.math.neg(tf.math.abs(logit))));
        return tf.math.add(tf.math.sub(tf.nn.relu(logit), tf.math.mul(logit, target)), tail);
    }

    private static Operand<TFloat32> constant(Ops tf, SplittableRandom random, int rows, int columns) {
        double bound = Math.sqrt(1.0 / rows);
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble(-bound, bound);
        }
        return MobileNetV2.constant(tf, values, rows, columns);
    }

    static void shuffle(int[] order, RandomGenerator random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int t = order[i];
            order[i] = order[j];
            order[j] = t;
        }
    }

    static float[] values(TFloat32 tensor) {
        float[] values = new float[(int) tensor.shape().size()];
        tensor.copyTo(DataBuffers.of(values));
        return values;
    }

    /** The averaged logit of one picture's signed features; the exported graph computes the same. */
    double logit(float[] differences) {
        float[] input = scaling.apply(Scaling.absolute(differences), CLIP);
        double sum = 0;
        for (Layers n : networks) {
            double logit = n.outputBias[0];
            for (int h = 0; h < HIDDEN; h++) {
                double v = n.hiddenBias[h];
                for (int i = 0; i < input.length; i++) {
                    v += input[i] * n.hidden[i * HIDDEN + h];
                }
                logit += Math.max(0, v) * n.output[h];
            }
            sum += logit;
        }
        return sum / networks.size();
    }
}
