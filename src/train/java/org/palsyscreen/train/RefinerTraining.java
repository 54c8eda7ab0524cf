package org.palsyscreen.train;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.palsyscreen.analysis.face.RefinedPart;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.types.TFloat32;

/** Learns the shifts of one part, looking at every picture a little differently in every epoch. */
final class RefinerTraining {
    private static final int VIEWS = RefinerLoss.VIEWS;
    private static final int FACES = 13;
    private static final int BATCH = VIEWS * FACES;
    private static final float RATE = 3e-3f;
    private static final float WEIGHT_DECAY = 0.01f;
    private static final int PATCH = RefinedPart.PATCH;

    private RefinerTraining() {}

    /**
     * Trained weights of one part's network.
     *
     * @param weights in the order of {@link RefinerNetwork#shapes}
     */
    record Trained(RefinedPart part, List<float[]> weights) {}

    /**
     * @param faces every entry the views of one side of one face
     * @param validation likewise
     */
    static Trained train(
            RefinedPart part,
            List<List<RefinerSample>> faces,
            List<List<RefinerSample>> validation,
            int epochs,
            long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ConfigProto oneThread = ConfigProto.newBuilder()
                .setIntraOpParallelismThreads(1)
                .setInterOpParallelismThreads(1)
                .setUsePerSessionThreads(true)
                .build();
        try (Graph graph = new Graph();
                Session session = new Session(graph, oneThread)) {
            Ops tf = Ops.create(graph);
            Placeholder<TFloat32> patch =
                    tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, PATCH, PATCH, 1)));
            Placeholder<TFloat32> points = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, part.size())));
            Placeholder<TFloat32> target = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, part.size())));
            List<Variable<TFloat32>> variables = new ArrayList<>();
            for (long[] shape : RefinerNetwork.shapes(part)) {
                variables.add(tf.variable(Shape.of(shape), TFloat32.class));
            }
            Operand<TFloat32> shifts = RefinerNetwork.shifts(tf, variables, patch, points, part);
            Operand<TFloat32> loss = new RefinerLoss(tf, part).of(shifts, target);
            List<Variable<TFloat32>> kernels = new ArrayList<>();
            for (int i = 0; i < variables.size(); i += 2) {
                kernels.add(variables.get(i));
            }
            AdamW adam = new AdamW(tf, loss, variables, kernels, WEIGHT_DECAY);
            adam.initialise(session);
            initialise(tf, session, variables, random);
            Feed feed = new Feed(patch, points, target, part, () -> Glance.random(random));
            Feed plain = new Feed(patch, points, target, part, () -> Glance.AS_IT_IS);
            List<RefinerSample> check = rounds(validation, new SplittableRandom(seed));
            int batches = rounds(faces, new SplittableRandom(seed)).size() / BATCH;
            Progress progress = new Progress("epochs of the " + part + " refiner", epochs);
            for (int epoch = 0; epoch < epochs; epoch++) {
                List<RefinerSample> samples = rounds(faces, random);
                double sum = 0;
                for (int b = 0; b < batches; b++) {
                    double done = (epoch * (double) batches + b) / (epochs * batches);
                    float rate = (float) (RATE * 0.5 * (1 + Math.cos(Math.PI * done)) + 1e-6);
                    sum += feed.with(
                            session,
                            samples.subList(b * BATCH, (b + 1) * BATCH),
                            runner -> adam.step(session, runner, rate));
                }
                IO.println(part + " epoch " + (epoch + 1) + ": error " + (float) (sum / batches) + ", validation "
                        + (float) error(session, plain, check, loss));
                progress.oneMore();
            }
            Session.Runner runner = session.runner();
            variables.forEach(runner::fetch);
            try (var result = runner.run()) {
                List<float[]> weights = new ArrayList<>();
                for (int i = 0; i < variables.size(); i++) {
                    weights.add(TextureHead.values((TFloat32) result.get(i)));
                }
                return new Trained(part, weights);
            }
        }
    }

    /** Every face's views in a new order, cut to whole sets of {@value #VIEWS}, and the sets mixed. */
    private static List<RefinerSample> rounds(List<List<RefinerSample>> faces, SplittableRandom random) {
        List<List<RefinerSample>> sets = new ArrayList<>();
        for (List<RefinerSample> face : faces) {
            int[] order = mixed(face.size(), random);
            for (int from = 0; from + VIEWS <= order.length; from += VIEWS) {
                List<RefinerSample> set = new ArrayList<>();
                for (int i = from; i < from + VIEWS; i++) {
                    set.add(face.get(order[i]));
                }
                sets.add(set);
            }
        }
        List<RefinerSample> samples = new ArrayList<>();
        for (int set : mixed(sets.size(), random)) {
            samples.addAll(sets.get(set));
        }
        return samples;
    }

    private static int[] mixed(int size, SplittableRandom random) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        TextureHead.shuffle(order, random);
        return order;
    }

    private static double error(Session session, Feed feed, List<RefinerSample> samples, Operand<TFloat32> loss) {
        double sum = 0;
        int batches = samples.size() / BATCH;
        for (int b = 0; b < batches; b++) {
            sum += feed.with(session, samples.subList(b * BATCH, (b + 1) * BATCH), runner -> {
                try (var result = runner.fetch(loss).run()) {
                    return ((TFloat32) result.get(0)).getFloat();
                }
            });
        }
        return sum / batches;
    }

    /** He's initialisation. */
    private static void initialise(
            Ops tf, Session session, List<Variable<TFloat32>> variables, SplittableRandom random) {
        Session.Runner runner = session.runner();
        for (Variable<TFloat32> variable : variables) {
            long[] shape = variable.shape().asArray();
            float[] values = new float[(int) variable.shape().size()];
            if (shape.length > 1) {
                double inputs = values.length / (double) shape[shape.length - 1];
                for (int i = 0; i < values.length; i++) {
                    values[i] = (float) random.nextGaussian(0, Math.sqrt(2 / inputs));
                }
            }
            Op assignment = tf.assign(variable, MobileNetV2.constant(tf, values, shape));
            runner.addTarget(assignment.op());
        }
        runner.run().close();
    }

    private interface Step {
        float run(Session.Runner runner);
    }

    private record Feed(
            Placeholder<TFloat32> patch,
            Placeholder<TFloat32> points,
            Placeholder<TFloat32> target,
            RefinedPart part,
            Supplier<Glance> glances) {
        float with(Session session, List<RefinerSample> batch, Step step) {
            int n = batch.size();
            int size = batch.getFirst().points().length;
            float[] pixels = new float[n * PATCH * PATCH];
            float[] where = new float[n * size];
            float[] wanted = new float[n * size];
            for (int i = 0; i < n; i++) {
                Glance glance = glances.get();
                glance.patch(batch.get(i).patch(), pixels, i * PATCH * PATCH);
                glance.points(batch.get(i).points(), part, where, i * size);
                System.arraycopy(batch.get(i).target(), 0, wanted, i * size, size);
            }
            try (TFloat32 p = TFloat32.tensorOf(Shape.of(n, PATCH, PATCH, 1), DataBuffers.of(pixels));
                    TFloat32 w = TFloat32.tensorOf(Shape.of(n, size), DataBuffers.of(where));
                    TFloat32 t = TFloat32.tensorOf(Shape.of(n, size), DataBuffers.of(wanted))) {
                return step.run(session.runner().feed(patch, p).feed(points, w).feed(target, t));
            }
        }
    }
}
