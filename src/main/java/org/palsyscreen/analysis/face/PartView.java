package org.palsyscreen.analysis.face;

/**
 * One look at a part of the face, upright in the frame of the eyes and mirrored for the patient's left.
 *
 * @param x middle of the view in pixels of the photo, like {@code y}
 * @param radians clockwise turn of the view's x axis on the screen, before mirroring
 * @param unit pixels of the photo in one outer canthal distance
 * @param side of the square that is looked at, in outer canthal distances
 */
public record PartView(
        RefinedPart part, double x, double y, double radians, double unit, double side, boolean mirrored) {
    private static final float CLIP = 3;

    /**
     * Luma of the view, less its mean, over its deviation.
     *
     * @return {@link RefinedPart#PATCH} squared values in -3..3
     */
    public float[] patch(PhotoScales photo) {
        int size = RefinedPart.PATCH;
        float[] rgb = new Patch(x, y, side * unit, radians)
                .sample(photo, size, Patch.Detail.FINE, Patch.Border.REPEATED, 1, 0);
        float[] luma = new float[size * size];
        double sum = 0;
        double square = 0;
        for (int i = 0; i < luma.length; i++) {
            int from = 3 * (mirrored ? i - i % size + size - 1 - i % size : i);
            luma[i] = 0.299f * rgb[from] + 0.587f * rgb[from + 1] + 0.114f * rgb[from + 2];
            sum += luma[i];
            square += luma[i] * luma[i];
        }
        double mean = sum / luma.length;
        double deviation = Math.sqrt(Math.max(1, square / luma.length - mean * mean));
        for (int i = 0; i < luma.length; i++) {
            luma[i] = (float) Math.clamp((luma[i] - mean) / deviation, -CLIP, CLIP);
        }
        return luma;
    }

    /**
     * The part's points as they lie in the view.
     *
     * @param xy x0, y0, x1, .. of the mesh's points in pixels of the photo
     * @param stride numbers a point takes in {@code xy}
     * @return x and y of each, in outer canthal distances from the middle
     */
    public float[] points(float[] xy, int stride) {
        int[] order = part.points(mirrored);
        float[] out = new float[2 * order.length];
        double cos = Math.cos(radians) / unit;
        double sin = Math.sin(radians) / unit;
        for (int i = 0; i < order.length; i++) {
            double dx = xy[stride * order[i]] - x;
            double dy = xy[stride * order[i] + 1] - y;
            double along = cos * dx + sin * dy;
            out[2 * i] = (float) (mirrored ? -along : along);
            out[2 * i + 1] = (float) (cos * dy - sin * dx);
        }
        return out;
    }

    /** A shift in the view as one in the photo: x, then y, in pixels. */
    double[] inPhoto(double dx, double dy) {
        double along = (mirrored ? -dx : dx) * unit;
        double across = dy * unit;
        return new double[] {
            Math.cos(radians) * along - Math.sin(radians) * across,
            Math.sin(radians) * along + Math.cos(radians) * across
        };
    }
}
