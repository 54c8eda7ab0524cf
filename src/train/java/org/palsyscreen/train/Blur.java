package org.palsyscreen.train;

/** Gaussian blur of one plane, the border repeated. */
final class Blur {
    private Blur() {}

    static float[] gaussian(float[] plane, int width, int height, double sigma) {
        int radius = (int) Math.ceil(2.6 * sigma);
        float[] kernel = new float[2 * radius + 1];
        float sum = 0;
        for (int i = -radius; i <= radius; i++) {
            kernel[i + radius] = (float) Math.exp(-i * i / (2 * sigma * sigma));
            sum += kernel[i + radius];
        }
        float[] rows = new float[plane.length];
        float[] out = new float[plane.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float v = 0;
                for (int i = -radius; i <= radius; i++) {
                    v += kernel[i + radius] * plane[y * width + Math.clamp(x + i, 0, width - 1)];
                }
                rows[y * width + x] = v / sum;
            }
        }
        for (int y = 0; y < height; y++) {
            for (int i = -radius; i <= radius; i++) {
                int from = Math.clamp(y + i, 0, height - 1) * width;
                float k = kernel[i + radius] / sum;
                for (int x = 0; x < width; x++) {
                    out[y * width + x] += k * rows[from + x];
                }
            }
        }
        return out;
    }
}
