package org.palsyscreen.analysis.face;

import org.palsyscreen.analysis.face.Patch.Border;

/** Sums bilinear reads of one scale of a photo; each channel 0..255 for every read. */
final class SampledPixel {
    private final int[] rgb;
    private final int width;
    private final int height;
    private final Border border;
    float red;
    float green;
    float blue;

    SampledPixel(PhotoScales.Scale source, Border border) {
        this.rgb = source.rgb();
        this.width = source.width();
        this.height = source.height();
        this.border = border;
    }

    void clear() {
        red = 0;
        green = 0;
        blue = 0;
    }

    /** At pixel centres' coordinates: 0, 0 = centre of the first pixel. */
    void addBilinear(double x, double y) {
        int left = (int) x;
        int top = (int) y;
        if (x < 0 || y < 0 || left >= width - 1 || top >= height - 1) {
            addAtBorder(x, y);
            return;
        }
        float right = (float) (x - left);
        float bottom = (float) (y - top);
        float both = right * bottom;
        // the usual case, without a check of each pixel: most of the time of sampling is spent here
        int at = top * width + left;
        add(rgb[at], 1 - right - bottom + both);
        add(rgb[at + 1], right - both);
        add(rgb[at + width], bottom - both);
        add(rgb[at + width + 1], both);
    }

    private void addAtBorder(double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        float right = (float) (x - left);
        float bottom = (float) (y - top);
        float both = right * bottom;
        add(left, top, 1 - right - bottom + both);
        add(left + 1, top, right - both);
        add(left, top + 1, bottom - both);
        add(left + 1, top + 1, both);
    }

    private void add(int x, int y, float weight) {
        boolean outside = x < 0 || y < 0 || x >= width || y >= height;
        if (!outside || border == Border.REPEATED) {
            add(rgb[Math.clamp(y, 0, height - 1) * width + Math.clamp(x, 0, width - 1)], weight);
        }
    }

    private void add(int pixel, float weight) {
        red += weight * (pixel >> 16 & 0xff);
        green += weight * (pixel >> 8 & 0xff);
        blue += weight * (pixel & 0xff);
    }
}
