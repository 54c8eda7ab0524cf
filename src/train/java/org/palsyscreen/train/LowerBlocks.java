package org.palsyscreen.train;

import static org.palsyscreen.analysis.classify.SymmetricTemplate.SIDE;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.types.TFloat32;

/** Blocks 0 to 7 of the backbone, which fine-tuning leaves alone. May be used by several threads. */
final class LowerBlocks implements AutoCloseable {
    static final int LAST = 7;

    private final Graph graph = new Graph();
    private final Placeholder<TFloat32> crop;
    private final Operand<TFloat32> fifth;
    private final Operand<TFloat32> seventh;
    private final Session session;

    LowerBlocks(Path backbone) throws IOException {
        Ops tf = Ops.create(graph);
        crop = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(1, SIDE, SIDE, 1)));
        List<Operand<TFloat32>> blocks =
                MobileNetV2.read(backbone).blocks(tf, MirrorFeatures.withMirrorImage(tf, crop), LAST);
        fifth = MirrorFeatures.differences(tf, Map.of(5, blocks.get(5)));
        seventh = blocks.get(LAST);
        session = new Session(
                graph,
                ConfigProto.newBuilder()
                        .setIntraOpParallelismThreads(1)
                        .setInterOpParallelismThreads(1)
                        .build());
    }

    SeenCrop see(TrainingPicture picture, float[] pixels) {
        try (TFloat32 in = TFloat32.tensorOf(Shape.of(1, SIDE, SIDE, 1), DataBuffers.of(pixels));
                var result = session.runner()
                        .feed(crop, in)
                        .fetch(fifth)
                        .fetch(seventh)
                        .run()) {
            return SeenCrop.of(picture, TextureHead.values((TFloat32) result.get(0)), TextureHead.values((TFloat32)
                    result.get(1)));
        }
    }

    @Override
    public void close() {
        session.close();
        graph.close();
    }
}
