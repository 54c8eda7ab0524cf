package org.palsyscreen.train;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.palsyscreen.analysis.classify.FaceGeometry;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.types.TFloat32;

/**
 * Severity overall and of each region, 0..100, from the mesh's asymmetries beyond what the turn explains and from the
 * texture's mirror differences: a small network that learns the true severity of made pictures.
 *
 * @param weights inputs x hidden, hidden, hidden x outputs, outputs
 */
record SeverityHead(List<float[]> weights) {
    static final int HIDDEN = 32;
    static final int SIZE = 2 * FaceGeometry.ASYMMETRIES + MirrorFeatures.SIZE;
    private static final int BATCH = 128;
    private static final int EPOCHS = 50;
    private static final float RATE = 3e-3f;
    private static final float WEIGHT_DECAY = 0.8f;
    private static final float KEEP_MEASURES = 1f;
    private static final float KEEP_TEXTURE = 0.25f;

    /** @param inputs see {@link Classifier#severityInputs} */
    static SeverityHead train(List<float[]> inputs, List<float[]> severities, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int size = inputs.getFirst().length;
        int outputs = RegionStrength.SIZE;
        // every output counts the same, however rare its palsy is
        float[] spread = Scaling.of(severities).deviation();
        try (Graph graph = new Graph();
                Session session = new Session(graph)) {
            Ops tf = Ops.create(graph);
            Placeholder<TFloat32> x = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, size)));
            Placeholder<TFloat32> y = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, outputs)));
            List<Variable<TFloat32>> variables = new ArrayList<>();
            long[][] shapes = {{size, HIDDEN}, {HIDDEN}, {HIDDEN, outputs}, {outputs}};
            for (long[] shape : shapes) {
                variables.add(tf.variable(Shape.of(shape), TFloat32.class));
            }
            Operand<TFloat32> loss = tf.math.mean(
                    tf.math.squaredDifference(severity(tf, variables, x), y), tf.constant(new int[] {0, 1}));
            AdamW adam = new AdamW(tf, loss, variables, List.of(variables.get(0), variables.get(2)), WEIGHT_DECAY);
            adam.initialise(session);
            Session.Runner start = session.runner();
            for (int i = 0; i < shapes.length; i++) {
                float[] values = new float[(int) Shape.of(shapes[i]).size()];
                for (int k = 0; k < values.length && shapes[i].length > 1; k++) {
                    values[k] = (float) random.nextGaussian(0, Math.sqrt(1.0 / shapes[i][0]));
                }
                Op assignment = tf.assign(variables.get(i), MobileNetV2.constant(tf, values, shapes[i]));
                start.addTarget(assignment.op());
            }
            start.run().close();
            int[] order = new int[inputs.size()];
            for (int i = 0; i < order.length; i++) {
                order[i] = i;
            }
            int batches = order.length / BATCH;
            for (int step = 0; step < EPOCHS * batches; step++) {
                if (step % batches == 0) {
                    TextureHead.shuffle(order, random);
                }
                float[] bx = new float[BATCH * size];
                float[] by = new float[BATCH * outputs];
                for (int i = 0; i < BATCH; i++) {
                    int row = order[step % batches * BATCH + i];
                    for (int k = 0; k < size; k++) {
                        float keep = k < 2 * FaceGeometry.ASYMMETRIES ? KEEP_MEASURES : KEEP_TEXTURE;
                        bx[i * size + k] = random.nextFloat() < keep ? inputs.get(row)[k] / keep : 0;
                    }
                    for (int k = 0; k < outputs; k++) {
                        by[i * outputs + k] = severities.get(row)[k] / spread[k];
                    }
                }
                float rate = (float) (RATE * 0.5 * (1 + Math.cos(Math.PI * step / (EPOCHS * batches))));
                try (TFloat32 tx = TFloat32.tensorOf(Shape.of(BATCH, size), DataBuffers.of(bx));
                        TFloat32 ty = TFloat32.tensorOf(Shape.of(BATCH, outputs), DataBuffers.of(by))) {
                    adam.step(session, session.runner().feed(x, tx).feed(y, ty), rate);
                }
            }
            Session.Runner end = session.runner();
            variables.forEach(end::fetch);
            try (var result = end.run()) {
                List<float[]> weights = new ArrayList<>();
                for (int i = 0; i < shapes.length; i++) {
                    weights.add(TextureHead.values((TFloat32) result.get(i)));
                }
                for (int i = 0; i < weights.get(2).length; i++) {
                    weights.get(2)[i] *= spread[i % outputs];
                }
                for (int k = 0; k < outputs; k++) {
                    weights.get(3)[k] *= spread[k];
                }
                return new SeverityHead(weights);
            }
        }
    }

    /** In 0..100 but for what the line overshoots. */
    static Operand<TFloat32> severity(Ops tf, List<? extends Operand<TFloat32>> w, Operand<TFloat32> x) {
        Operand<TFloat32> hidden = tf.nn.relu(tf.math.add(tf.linalg.matMul(x, w.get(0)), w.get(1)));
        return tf.math.add(tf.linalg.matMul(hidden, w.get(2)), w.get(3));
    }

    /** 0..100: overall, then the regions. */
    double[] severity(float[] input) {
        double[] hidden = new double[HIDDEN];
        for (int h = 0; h < HIDDEN; h++) {
            double v = weights.get(1)[h];
            for (int i = 0; i < input.length; i++) {
                v += input[i] * weights.get(0)[i * HIDDEN + h];
            }
            hidden[h] = Math.max(0, v);
        }
        int outputs = RegionStrength.SIZE;
        double[] out = new double[outputs];
        for (int k = 0; k < outputs; k++) {
            double v = weights.get(3)[k];
            for (int h = 0; h < HIDDEN; h++) {
                v += hidden[h] * weights.get(2)[h * outputs + k];
            }
            out[k] = Math.clamp(v, 0, 100);
        }
        return out;
    }
}
