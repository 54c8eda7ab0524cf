package org.palsyscreen.train;

import static org.palsyscreen.analysis.classify.SymmetricTemplate.SIDE;

import java.util.List;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.types.TFloat32;

/** Runs {@link MirrorFeatures} on normalised crops. May be used by several threads. */
final class FeatureExtractor implements AutoCloseable {
    private final Graph graph = new Graph();
    private final Placeholder<TFloat32> crop;
    private final Operand<TFloat32> differences;
    private final Operand<TFloat32> plain;
    private final Session session;

    /**
     * @param backbone for the mirror features
     * @param published for the plain features, as the student project takes them
     */
    FeatureExtractor(MobileNetV2 backbone, MobileNetV2 published) {
        Ops tf = Ops.create(graph);
        crop = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, SIDE, SIDE, 1)));
        differences = MirrorFeatures.differences(tf, backbone, crop);
        Operand<TFloat32> first = tf.slice(crop, tf.constant(new int[4]), tf.constant(new int[] {1, -1, -1, -1}));
        plain = published.averaged(
                tf,
                published
                        .blocks(tf, tf.concat(List.of(first, first, first), tf.constant(3)), 16)
                        .get(16));
        session = new Session(
                graph,
                ConfigProto.newBuilder()
                        .setIntraOpParallelismThreads(1)
                        .setInterOpParallelismThreads(1)
                        .build());
    }

    /**
     * What the network sees on some crops of one picture.
     *
     * @param differences signed mirror features of each crop
     * @param plain averaged last features of the first crop
     */
    record Features(float[][] differences, float[] plain) {}

    Features features(List<float[]> crops) {
        float[] flat = new float[crops.size() * SIDE * SIDE];
        for (int i = 0; i < crops.size(); i++) {
            System.arraycopy(crops.get(i), 0, flat, i * SIDE * SIDE, SIDE * SIDE);
        }
        try (TFloat32 in = TFloat32.tensorOf(Shape.of(crops.size(), SIDE, SIDE, 1), DataBuffers.of(flat));
                var result = session.runner()
                        .feed(crop, in)
                        .fetch(differences)
                        .fetch(plain)
                        .run()) {
            float[] out = TextureHead.values((TFloat32) result.get(0));
            float[][] rows = new float[crops.size()][MirrorFeatures.SIZE];
            for (int i = 0; i < rows.length; i++) {
                System.arraycopy(out, i * MirrorFeatures.SIZE, rows[i], 0, MirrorFeatures.SIZE);
            }
            return new Features(rows, TextureHead.values((TFloat32) result.get(1)));
        }
    }

    @Override
    public void close() {
        session.close();
        graph.close();
    }
}
