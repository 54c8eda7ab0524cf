package org.palsyscreen.train;

import java.util.random.RandomGenerator;
import org.palsyscreen.analysis.face.RefinedPart;

/**
 * How a part is looked at anew in every epoch, so that the network cannot learn the training people's pictures by heart.
 *
 * @param dx how far the picture lies to the right in its patch, in pixels; {@code dy} downwards
 * @param gain contrast by which the patch is multiplied
 * @param offset brightness that is added, in deviations of the patch
 */
record Glance(int dx, int dy, float gain, float offset) {
    static final Glance AS_IT_IS = new Glance(0, 0, 1, 0);

    private static final int PATCH = RefinedPart.PATCH;
    private static final int FURTHEST_PX = 4;
    private static final double VARIED = 0.15;
    private static final float CLIP = 3;

    static Glance random(RandomGenerator r) {
        int dx = r.nextInt(-FURTHEST_PX, FURTHEST_PX + 1);
        int dy = r.nextInt(-FURTHEST_PX, FURTHEST_PX + 1);
        return new Glance(dx, dy, (float) Math.exp(r.nextGaussian(0, VARIED)), (float) r.nextGaussian(0, VARIED));
    }

    /**
     * @param patch {@link RefinedPart#PATCH} squared values, see {@link RefinerSample#patch}
     * @param to gets as many from {@code at} on; what comes into sight at an edge repeats the edge
     */
    void patch(byte[] patch, float[] to, int at) {
        for (int y = 0; y < PATCH; y++) {
            int row = PATCH * Math.clamp(y - dy, 0, PATCH - 1);
            for (int x = 0; x < PATCH; x++) {
                float value = gain * patch[row + Math.clamp(x - dx, 0, PATCH - 1)] / RefinerSample.STEPS + offset;
                to[at + PATCH * y + x] = Math.clamp(value, -CLIP, CLIP);
            }
        }
    }

    /** @param points x and y of each in outer canthal distances; moved with the patch */
    void points(float[] points, RefinedPart part, float[] to, int at) {
        float pixel = (float) (part.side() / PATCH);
        for (int i = 0; i < points.length; i++) {
            to[at + i] = points[i] + (i % 2 == 0 ? dx : dy) * pixel;
        }
    }
}
