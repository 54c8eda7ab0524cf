package org.palsyscreen.train;

import java.util.List;
import java.util.SplittableRandom;
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
 * Which side is affected, from the signed mirror differences: linear and without a constant, so that mirroring a picture
 * changes the answer to the other side exactly.
 */
record SideHead(Scaling scaling, float[] weights) {
    private static final int BATCH = 128;
    private static final int EPOCHS = 15;
    private static final float RATE = 1e-3f;
    private static final float WEIGHT_DECAY = 0.5f;

    /** @param rightAffected whether the patient's right is affected, for each row (palsy only) */
    static SideHead train(List<float[]> differences, boolean[] rightAffected, long seed) {
        Scaling measured = Scaling.of(differences);
        Scaling scaling = new Scaling(new float[MirrorFeatures.SIZE], measured.deviation());
        SplittableRandom random = new SplittableRandom(seed);
        int size = MirrorFeatures.SIZE;
        try (Graph graph = new Graph();
                Session session = new Session(graph)) {
            Ops tf = Ops.create(graph);
            Placeholder<TFloat32> x = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, size)));
            Placeholder<TFloat32> y = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, 1)));
            Variable<TFloat32> w = tf.variable(Shape.of(size, 1), TFloat32.class);
            Operand<TFloat32> loss = tf.math.mean(
                    TextureHead.crossEntropy(tf, tf.linalg.matMul(x, w), y), tf.constant(new int[] {0, 1}));
            AdamW adam = new AdamW(tf, loss, List.of(w), List.of(w), WEIGHT_DECAY);
            adam.initialise(session);
            session.runner()
                    .addTarget(tf.assign(w, tf.zeros(tf.constant(new int[] {size, 1}), TFloat32.class)))
                    .run()
                    .close();
            int[] order = new int[differences.size()];
            for (int i = 0; i < order.length; i++) {
                order[i] = i;
            }
            int batches = order.length / BATCH;
            for (int step = 0; step < EPOCHS * batches; step++) {
                if (step % batches == 0) {
                    TextureHead.shuffle(order, random);
                }
                float[] bx = new float[BATCH * size];
                float[] by = new float[BATCH];
                for (int i = 0; i < BATCH; i++) {
                    int row = order[step % batches * BATCH + i];
                    float[] input = scaling.apply(differences.get(row), TextureHead.CLIP);
                    for (int k = 0; k < size; k++) {
                        bx[i * size + k] = random.nextBoolean() ? 2 * input[k] : 0;
                    }
                    by[i] = rightAffected[row] ? 1 : 0;
                }
                float rate = (float) (RATE * 0.5 * (1 + Math.cos(Math.PI * step / (EPOCHS * batches))));
                try (TFloat32 tx = TFloat32.tensorOf(Shape.of(BATCH, size), DataBuffers.of(bx));
                        TFloat32 ty = TFloat32.tensorOf(Shape.of(BATCH, 1), DataBuffers.of(by))) {
                    adam.step(session, session.runner().feed(x, tx).feed(y, ty), rate);
                }
            }
            try (var result = session.runner().fetch(w).run()) {
                return new SideHead(scaling, TextureHead.values((TFloat32) result.get(0)));
            }
        }
    }

    /** Positive when the patient's right looks affected. */
    double logit(float[] differences) {
        float[] input = scaling.apply(differences, TextureHead.CLIP);
        double sum = 0;
        for (int i = 0; i < input.length; i++) {
            sum += input[i] * weights[i];
        }
        return sum;
    }
}
