package org.palsyscreen.analysis.face;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * A square part of a photo, possibly turned, that is sampled to a network's input.
 *
 * @param centreX in pixels of the photo, like {@code centreY} and {@code side}; pixel i spans i..i+1
 * @param radians clockwise turn of the patch's x axis as seen on the screen
 */
public record Patch(double centreX, double centreY, double side, double radians) {
    private static final int MAX_SAMPLES_PER_AXIS = 8;
    private static final int RIGHT_OUTER_CANTHUS = 33;
    private static final int LEFT_OUTER_CANTHUS = 263;

    /** How densely a patch is sampled that is larger than its target. */
    public enum Detail {
        /** Every pixel counts: for measuring. */
        FINE(1),
        /** Every other: a little noise in a quarter of the time. */
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
     *
     * @param image of {@link BufferedImage#TYPE_INT_RGB}
     */
    public float[] sample(BufferedImage image, int size, Detail detail, Border border, float scale, float offset) {
        Pixels pixels = new Pixels(
                ((DataBufferInt) image.getRaster().getDataBuffer()).getData(),
                image.getWidth(),
                image.getHeight(),
                border);
        int perAxis = (int) Math.clamp((long) Math.ceil(side / size / detail.pixelsPerSample), 1, MAX_SAMPLES_PER_AXIS);
        float[] rgb = new float[3 * size * size];
        float weight = scale / (perAxis * perAxis);
        double step = 1.0 / (size * perAxis);
        double acrossX = side * Math.cos(radians) * step;
        double acrossY = side * Math.sin(radians) * step;
        float[] sum = new float[3];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                sum[0] = sum[1] = sum[2] = 0;
                for (int j = 0; j < perAxis; j++) {
                    double u = (column * perAxis + 0.5) * step;
                    double v = (row * perAxis + j + 0.5) * step;
                    double x = photoX(u, v) - 0.5;
                    double y = photoY(u, v) - 0.5;
                    for (int i = 0; i < perAxis; i++) {
                        pixels.addBilinear(x + i * acrossX, y + i * acrossY, sum);
                    }
                }
                int at = 3 * (row * size + column);
                for (int channel = 0; channel < 3; channel++) {
                    rgb[at + channel] = sum[channel] * weight + offset;
                }
            }
        }
        return rgb;
    }

    private record Pixels(int[] rgb, int width, int height, Border border) {
        void addBilinear(double x, double y, float[] sum) {
            int left = (int) Math.floor(x);
            int top = (int) Math.floor(y);
            float right = (float) (x - left);
            float bottom = (float) (y - top);
            float both = right * bottom;
            if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) {
                add(left, top, 1 - right - bottom + both, sum);
                add(left + 1, top, right - both, sum);
                add(left, top + 1, bottom - both, sum);
                add(left + 1, top + 1, both, sum);
                return;
            }
            // the usual case, without a check of each pixel: half the time of the detector is spent here
            int at = top * width + left;
            int a = rgb[at];
            int b = rgb[at + 1];
            int c = rgb[at + width];
            int d = rgb[at + width + 1];
            float weightA = 1 - right - bottom + both;
            float weightB = right - both;
            float weightC = bottom - both;
            sum[0] += weightA * (a >> 16 & 0xff)
                    + weightB * (b >> 16 & 0xff)
                    + weightC * (c >> 16 & 0xff)
                    + both * (d >> 16 & 0xff);
            sum[1] += weightA * (a >> 8 & 0xff)
                    + weightB * (b >> 8 & 0xff)
                    + weightC * (c >> 8 & 0xff)
                    + both * (d >> 8 & 0xff);
            sum[2] += weightA * (a & 0xff) + weightB * (b & 0xff) + weightC * (c & 0xff) + both * (d & 0xff);
        }

        private void add(int x, int y, float weight, float[] sum) {
            boolean outside = x < 0 || y < 0 || x >= width || y >= height;
            if (outside && border == Border.BLACK) {
                return;
            }
            int pixel = outside
                    ? rgb[Math.clamp(y, 0, height - 1) * width + Math.clamp(x, 0, width - 1)]
                    : rgb[y * width + x];
            sum[0] += weight * (pixel >> 16 & 0xff);
            sum[1] += weight * (pixel >> 8 & 0xff);
            sum[2] += weight * (pixel & 0xff);
        }
    }
}
