package org.palsyscreen.analysis.face;

/**
 * A square part of a photo, possibly turned, that is sampled to a network's input.
 *
 * @param centreX in pixels of the photo, like {@code centreY} and {@code side}; pixel i spans i..i+1
 * @param radians clockwise turn of the patch's x axis as seen on the screen
 */
public record Patch(double centreX, double centreY, double side, double radians) {
    private static final int RIGHT_OUTER_CANTHUS = 33;
    private static final int LEFT_OUTER_CANTHUS = 263;

    /** How densely a patch is sampled that is larger than its target. */
    public enum Detail {
        /** Every pixel counts: for measuring. */
        FINE(1),
        /** Every other, of a photo too small to be read at half its size: a little noise in a quarter of the time. */
        COARSE(2);

        private final int pixelsPerSample;

        Detail(int pixelsPerSample) {
            this.pixelsPerSample = pixelsPerSample;
        }
    }

    /** Pixels beyond the photo's border. */
    public enum Border {
        BLACK,
        REPEATED
    }

    /**
     * The square around a mesh, upright in the frame of the eye line.
     *
     * @param margin side of the square over the longer side of the mesh
     */
    public static Patch around(MeshPoints mesh, double margin) {
        double roll = Math.atan2(
                mesh.y(LEFT_OUTER_CANTHUS) - mesh.y(RIGHT_OUTER_CANTHUS),
                mesh.x(LEFT_OUTER_CANTHUS) - mesh.x(RIGHT_OUTER_CANTHUS));
        double cos = Math.cos(roll);
        double sin = Math.sin(roll);
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (int point = 0; point < MeshPoints.POINTS; point++) {
            double along = cos * mesh.x(point) + sin * mesh.y(point);
            double across = -sin * mesh.x(point) + cos * mesh.y(point);
            minX = Math.min(minX, along);
            maxX = Math.max(maxX, along);
            minY = Math.min(minY, across);
            maxY = Math.max(maxY, across);
        }
        double along = (minX + maxX) / 2;
        double across = (minY + maxY) / 2;
        double side = margin * Math.max(maxX - minX, maxY - minY);
        return new Patch(cos * along - sin * across, sin * along + cos * across, side, roll);
    }

    /** x in the photo of a point given in 0..1 of the patch. */
    double photoX(double u, double v) {
        return centreX + side * (Math.cos(radians) * (u - 0.5) - Math.sin(radians) * (v - 0.5));
    }

    /** y in the photo of a point given in 0..1 of the patch. */
    double photoY(double u, double v) {
        return centreY + side * (Math.sin(radians) * (u - 0.5) + Math.cos(radians) * (v - 0.5));
    }

    /**
     * Samples {@code size} x {@code size} pixels as interleaved RGB: {@code scale * channel + offset}. A patch larger than
     * its target is averaged, so that detail does not alias.
     */
    public float[] sample(PhotoScales photo, int size, Detail detail, Border border, float scale, float offset) {
        Taps taps = Taps.over(side / size, detail.pixelsPerSample);
        PhotoScales.Scale source = photo.halved(taps.halvings());
        double pixel = 1 << taps.halvings();
        double cos = Math.cos(radians);
        double sin = Math.sin(radians);
        double step = side / size;
        double[] tap = new double[taps.perAxis()];
        for (int i = 0; i < tap.length; i++) {
            tap[i] = (i - (tap.length - 1) / 2.0) * taps.spacing();
        }
        SampledPixel sampled = new SampledPixel(source, border);
        float weight = scale / (tap.length * tap.length);
        float[] rgb = new float[3 * size * size];
        for (int row = 0; row < size; row++) {
            double down = (row + 0.5) * step - side / 2;
            for (int column = 0; column < size; column++) {
                double along = (column + 0.5) * step - side / 2;
                sampled.clear();
                for (double j : tap) {
                    for (double i : tap) {
                        double x = centreX + cos * (along + i) - sin * (down + j);
                        double y = centreY + sin * (along + i) + cos * (down + j);
                        sampled.addBilinear(x / pixel - 0.5, y / pixel - 0.5);
                    }
                }
                int at = 3 * (row * size + column);
                rgb[at] = sampled.red * weight + offset;
                rgb[at + 1] = sampled.green * weight + offset;
                rgb[at + 2] = sampled.blue * weight + offset;
            }
        }
        return rgb;
    }
}
