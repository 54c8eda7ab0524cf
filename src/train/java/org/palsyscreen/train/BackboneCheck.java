package org.palsyscreen.train;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/**
 * Shows that the weights were read and the network was built as published: official portraits must be seen as what
 * ImageNet knows of them, clothes.
 */
final class BackboneCheck {
    private static final int SIDE = 224;
    /** bow tie, groom, military uniform, suit, wig, Windsor tie and the like, of the 1001 classes (0 = background). */
    private static final Set<Integer> CLOTHES = Set.of(401, 458, 618, 653, 683, 835, 836, 904, 907, 983);

    private BackboneCheck() {}

    /** @return how many of the pictures are seen as clothes */
    static int clothes(Path backbone, Iterable<BufferedImage> portraits) throws IOException {
        try (Graph graph = new Graph();
                Session session = new Session(graph)) {
            Ops tf = Ops.create(graph);
            Placeholder<TFloat32> image = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(1, SIDE, SIDE, 3)));
            Operand<TFloat32> logits = MobileNetV2.read(backbone).logits(tf, image);
            int clothes = 0;
            for (BufferedImage portrait : portraits) {
                ColourPicture picture = ColourPicture.of(Camera.scaled(portrait, SIDE, SIDE));
                float[] pixels = new float[SIDE * SIDE * 3];
                for (int i = 0; i < pixels.length; i++) {
                    pixels[i] = picture.planes()[i % 3][i / 3] / 127.5f - 1;
                }
                try (TFloat32 in = TFloat32.tensorOf(Shape.of(1, SIDE, SIDE, 3), DataBuffers.of(pixels));
                        var result =
                                session.runner().feed(image, in).fetch(logits).run()) {
                    clothes += CLOTHES.contains(top(TextureHead.values((TFloat32) result.get(0)))) ? 1 : 0;
                }
            }
            return clothes;
        }
    }

    private static int top(float[] logits) {
        int best = 0;
        for (int i = 1; i < logits.length; i++) {
            best = logits[i] > logits[best] ? i : best;
        }
        return best;
    }
}
