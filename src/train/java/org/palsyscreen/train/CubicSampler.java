package org.palsyscreen.train;

/** Catmull-Rom sampling, so that warped skin is no softer than untouched skin. */
final class CubicSampler {
    private CubicSampler() {}

    /** @param x pixel centre's column, may be between pixels or outside */
    static void sample(ColourPicture picture, double x, double y, float[][] out, int at) {
        int w = picture.width();
        int h = picture.height();
        int ix = (int) Math.floor(x);
        int iy = (int) Math.floor(y);
        float fx = (float) (x - ix);
        float fy = (float) (y - iy);
        if (fx == 0 && fy == 0 && ix >= 0 && iy >= 0 && ix < w && iy < h) {
            for (int c = 0; c < 3; c++) {
                out[c][at] = picture.planes()[c][iy * w + ix];
            }
            return;
        }
        float r = 0;
        float g = 0;
        float b = 0;
        for (int j = -1; j <= 2; j++) {
            int row = Math.clamp(iy + j, 0, h - 1) * w;
            float ky = kernel(fy - j);
            for (int i = -1; i <= 2; i++) {
                int p = row + Math.clamp(ix + i, 0, w - 1);
                float k = ky * kernel(fx - i);
                r += k * picture.planes()[0][p];
                g += k * picture.planes()[1][p];
                b += k * picture.planes()[2][p];
            }
        }
        out[0][at] = Math.clamp(r, 0, 255);
        out[1][at] = Math.clamp(g, 0, 255);
        out[2][at] = Math.clamp(b, 0, 255);
    }

    private static float kernel(float distance) {
        float d = Math.abs(distance);
        if (d < 1) {
            return 1.5f * d * d * d - 2.5f * d * d + 1;
        }
        return -0.5f * d * d * d + 2.5f * d * d - 4 * d + 2;
    }
}
