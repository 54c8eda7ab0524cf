package org.palsyscreen.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
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
 * Trains the upper blocks of the backbone, whose outputs are compared with the mirror image's, together with a head for
 * palsy or not; for at most two passes over the pictures, because longer lost on real photographs what it won on made ones.
 */
final class FineTuning implements AutoCloseable {
    private static final int FIRST_BLOCK = LowerBlocks.LAST + 1;
    private static final int EPOCHS = 2;
    private static final int BATCH = 32;
    private static final float RATE = 1e-4f;
    private static final float KEEP = 0.5f;
    private static final int FIFTH = MirrorFeatures.size(5);

    private final Graph graph = new Graph();
    private final Session session = new Session(graph);
    private final Ops tf = Ops.create(graph);
    private final Placeholder<TFloat32> seventh =
            tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, 14, 14, SeenCrop.CHANNELS)));
    private final Placeholder<TFloat32> fifth = placeholder(FIFTH);
    private final Placeholder<TFloat32> palsy = placeholder(1);
    private final Placeholder<TFloat32> weight = placeholder(1);
    private final Placeholder<TFloat32> dropInput = placeholder(MirrorFeatures.SIZE);
    private final Placeholder<TFloat32> dropHidden = placeholder(TextureHead.HIDDEN);
    private final Map<Integer, Variable<TFloat32>> kernels = new TreeMap<>();
    private final Map<Integer, Variable<TFloat32>> biases = new TreeMap<>();
    private final Operand<TFloat32> differences;

    private FineTuning(MobileNetV2 published) {
        Session.Runner start = session.runner();
        MobileNetV2.layersOf(FIRST_BLOCK, MirrorFeatures.LAST_BLOCK).forEach(layer -> {
            FineTuned.Layer own = published.published(layer);
            kernels.put(layer, variable(start, own.kernel(), published.kernelShape(layer)));
            biases.put(layer, variable(start, own.bias(), own.bias().length));
        });
        start.run().close();
        List<Operand<TFloat32>> blocks = published
                .with(new MobileNetV2.Weights() {
                    @Override
                    public Operand<TFloat32> kernel(Ops tf, int layer) {
                        return of(kernels, layer);
                    }

                    @Override
                    public Operand<TFloat32> bias(Ops tf, int layer) {
                        return of(biases, layer);
                    }
                })
                .blocks(tf, seventh, FIRST_BLOCK, MirrorFeatures.LAST_BLOCK);
        Operand<TFloat32> upper = MirrorFeatures.differences(
                tf, Map.of(9, blocks.get(9 - FIRST_BLOCK), MirrorFeatures.LAST_BLOCK, blocks.getLast()));
        differences = tf.concat(List.of(fifth, upper), tf.constant(1));
    }

    private static Operand<TFloat32> of(Map<Integer, Variable<TFloat32>> variables, int layer) {
        Variable<TFloat32> variable = variables.get(layer);
        if (variable == null) {
            throw new IllegalStateException("layer " + layer + " is not fine-tuned");
        }
        return variable;
    }

    private Placeholder<TFloat32> placeholder(long columns) {
        return tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, columns)));
    }

    private Variable<TFloat32> variable(Session.Runner start, float[] values, long... shape) {
        Variable<TFloat32> variable = tf.variable(Shape.of(shape), TFloat32.class);
        start.addTarget(
                tf.assign(variable, MobileNetV2.constant(tf, values, shape)).op());
        return variable;
    }

    /**
     * Trains on the training people's crops.
     *
     * @param report gets, before and after every pass, how well the texture tells the validation people's pictures apart
     */
    static FineTuned run(List<SeenCrop> seen, Consumer<String> report) throws IOException {
        List<SeenCrop> train =
                seen.stream().filter(s -> s.person().part() == Part.TRAIN).toList();
        List<SeenCrop> validation =
                seen.stream().filter(s -> s.person().part() == Part.VALIDATION).toList();
        try (FineTuning tuning = new FineTuning(MobileNetV2.read(Workshop.BACKBONE))) {
            return tuning.train(train, validation, report);
        }
    }

    private FineTuned train(List<SeenCrop> train, List<SeenCrop> validation, Consumer<String> report) {
        List<float[]> before = differences(train);
        boolean[] labels = labels(train);
        TextureHead head = TextureHead.train(before, labels, 10, new long[] {51});
        report.accept("before " + told(head, validation));
        Session.Runner start = session.runner();
        TextureHead.Layers first = head.networks().getFirst();
        List<Variable<TFloat32>> dense = List.of(
                variable(start, first.hidden(), MirrorFeatures.SIZE, TextureHead.HIDDEN),
                variable(start, first.hiddenBias(), TextureHead.HIDDEN),
                variable(start, first.output(), TextureHead.HIDDEN, 1),
                variable(start, first.outputBias(), 1));
        start.run().close();
        List<Variable<TFloat32>> all = new ArrayList<>(dense);
        all.addAll(kernels.values());
        all.addAll(biases.values());
        AdamW adam = new AdamW(tf, loss(head.scaling(), dense), all, List.of(), 0);
        adam.initialise(session);
        SplittableRandom random = new SplittableRandom(53);
        int[] order = new int[train.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        int batches = order.length / BATCH;
        int positives = (int) train.stream().filter(SeenCrop::palsy).count();
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Progress progress = new Progress("steps of fine-tuning pass " + (epoch + 1), batches);
            TextureHead.shuffle(order, random);
            for (int b = 0; b < batches; b++) {
                List<SeenCrop> batch = new ArrayList<>();
                for (int i = 0; i < BATCH; i++) {
                    batch.add(train.get(order[b * BATCH + i]));
                }
                double done = (epoch * (double) batches + b) / (EPOCHS * batches);
                step(
                        adam,
                        batch,
                        positives / (double) train.size(),
                        (float) (RATE * Math.cos(Math.PI / 2 * done)),
                        random);
                progress.oneMore();
            }
            TextureHead now = TextureHead.train(differences(train), labels, 10, new long[] {51});
            report.accept("after pass " + (epoch + 1) + " " + told(now, validation));
        }
        Map<Integer, FineTuned.Layer> layers = new TreeMap<>();
        kernels.keySet()
                .forEach(layer ->
                        layers.put(layer, new FineTuned.Layer(value(of(kernels, layer)), value(of(biases, layer)))));
        return new FineTuned(layers);
    }

    private String told(TextureHead head, List<SeenCrop> validation) {
        List<float[]> rows = differences(validation);
        List<Scored> scored = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            scored.add(new Scored(
                    validation.get(i).person().number(), validation.get(i).palsy(), head.logit(rows.get(i))));
        }
        return String.format(Locale.ROOT, "%.3f", Statistics.auc(scored));
    }

    private Operand<TFloat32> loss(Scaling scaling, List<Variable<TFloat32>> dense) {
        Operand<TFloat32> z =
                tf.math.div(tf.math.sub(tf.math.abs(differences), row(scaling.mean())), row(scaling.deviation()));
        Operand<TFloat32> input = tf.math.mul(
                tf.clipByValue(z, tf.constant(-TextureHead.CLIP), tf.constant(TextureHead.CLIP)), dropInput);
        Operand<TFloat32> hidden = tf.nn.relu(tf.math.add(tf.linalg.matMul(input, dense.get(0)), dense.get(1)));
        Operand<TFloat32> logit =
                tf.math.add(tf.linalg.matMul(tf.math.mul(hidden, dropHidden), dense.get(2)), dense.get(3));
        return tf.math.mean(
                tf.math.mul(weight, TextureHead.crossEntropy(tf, logit, palsy)), tf.constant(new int[] {0, 1}));
    }

    private Operand<TFloat32> row(float[] values) {
        return MobileNetV2.constant(tf, values, 1, values.length);
    }

    private void step(AdamW adam, List<SeenCrop> batch, double positives, float rate, SplittableRandom random) {
        float[] labels = new float[batch.size()];
        float[] weights = new float[batch.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = batch.get(i).palsy() ? 1 : 0;
            weights[i] = (float) (0.5 / (batch.get(i).palsy() ? positives : 1 - positives));
        }
        int n = batch.size();
        try (Fed fed = fed(batch);
                TFloat32 y = tensor(labels, 1);
                TFloat32 w = tensor(weights, 1);
                TFloat32 input = tensor(dropout(n * MirrorFeatures.SIZE, random), MirrorFeatures.SIZE);
                TFloat32 hidden = tensor(dropout(n * TextureHead.HIDDEN, random), TextureHead.HIDDEN)) {
            adam.step(
                    session,
                    fed.into(session.runner())
                            .feed(palsy, y)
                            .feed(weight, w)
                            .feed(dropInput, input)
                            .feed(dropHidden, hidden),
                    rate);
        }
    }

    private static float[] dropout(int size, SplittableRandom random) {
        float[] out = new float[size];
        for (int i = 0; i < size; i++) {
            out[i] = random.nextFloat() < KEEP ? 1 / KEEP : 0;
        }
        return out;
    }

    private static TFloat32 tensor(float[] values, int columns) {
        return TFloat32.tensorOf(Shape.of(values.length / columns, columns), DataBuffers.of(values));
    }

    private List<float[]> differences(List<SeenCrop> crops) {
        List<float[]> rows = new ArrayList<>();
        for (int from = 0; from < crops.size(); from += BATCH) {
            List<SeenCrop> batch = crops.subList(from, Math.min(crops.size(), from + BATCH));
            try (Fed fed = fed(batch);
                    var result = fed.into(session.runner()).fetch(differences).run()) {
                float[] all = TextureHead.values((TFloat32) result.get(0));
                for (int i = 0; i < batch.size(); i++) {
                    rows.add(java.util.Arrays.copyOfRange(all, i * MirrorFeatures.SIZE, (i + 1) * MirrorFeatures.SIZE));
                }
            }
        }
        return rows;
    }

    private Fed fed(List<SeenCrop> batch) {
        int n = batch.size();
        float[] upper = new float[2 * n * SeenCrop.SIZE];
        float[] lower = new float[n * FIFTH];
        for (int i = 0; i < n; i++) {
            batch.get(i).copySeventh(false, upper, i * SeenCrop.SIZE);
            batch.get(i).copySeventh(true, upper, (n + i) * SeenCrop.SIZE);
            System.arraycopy(batch.get(i).fifth(), 0, lower, i * FIFTH, FIFTH);
        }
        return new Fed(
                TFloat32.tensorOf(Shape.of(2L * n, 14, 14, SeenCrop.CHANNELS), DataBuffers.of(upper)),
                tensor(lower, FIFTH));
    }

    private final class Fed implements AutoCloseable {
        private final TFloat32 upper;
        private final TFloat32 lower;

        private Fed(TFloat32 upper, TFloat32 lower) {
            this.upper = upper;
            this.lower = lower;
        }

        private Session.Runner into(Session.Runner runner) {
            return runner.feed(seventh, upper).feed(fifth, lower);
        }

        @Override
        public void close() {
            upper.close();
            lower.close();
        }
    }

    private float[] value(Operand<TFloat32> variable) {
        try (var result = session.runner().fetch(variable).run()) {
            return TextureHead.values((TFloat32) result.get(0));
        }
    }

    private static boolean[] labels(List<SeenCrop> crops) {
        boolean[] labels = new boolean[crops.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = crops.get(i).palsy();
        }
        return labels;
    }

    @Override
    public void close() {
        session.close();
        graph.close();
    }
}
