package org.palsyscreen.analysis.classify;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * Luma of a picture.
 *
 * @param values row by row, 0..255; not to be written to once shared
 */
public record GreyPicture(float[] values, int width, int height) {
    public static GreyPicture of(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        float[] values = new float[width * height];
        // a photo is read where it lies; getRGB asks the colour model for each pixel
        int[] pixels = picture.getType() == BufferedImage.TYPE_INT_RGB
                        && picture.getRaster().getDataBuffer() instanceof DataBufferInt buffer
                        && buffer.getData().length == values.length
                ? buffer.getData()
                : picture.getRGB(0, 0, width, height, null, 0, width);
        for (int i = 0; i < values.length; i++) {
            int rgb = pixels[i];
            values[i] = 0.299f * (rgb >> 16 & 255) + 0.587f * (rgb >> 8 & 255) + 0.114f * (rgb & 255);
        }
        return new GreyPicture(values, width, height);
    }

    /** The picture made smaller by whole-number boxes, so that sampling it does not alias. */
    GreyPicture boxed(int factor) {
        if (factor <= 1) {
            return this;
        }
        int w = width / factor;
        int h = height / factor;
        float[] out = new float[w * h];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                float sum = 0;
                for (int j = 0; j < factor; j++) {
                    int from = (y * factor + j) * width + x * factor;
                    for (int i = 0; i < factor; i++) {
                        sum += values[from + i];
                    }
                }
                out[y * w + x] = sum / (factor * factor);
            }
        }
        return new GreyPicture(out, w, h);
    }

    /** Bilinear value at pixel centres' coordinates (0, 0 = centre of the first pixel); the border is repeated. */
    float at(double x, double y) {
        double cx = Math.clamp(x, 0, width - 1.0);
        double cy = Math.clamp(y, 0, height - 1.0);
        int x0 = Math.min((int) cx, Math.max(0, width - 2));
        int y0 = Math.min((int) cy, Math.max(0, height - 2));
        int x1 = Math.min(x0 + 1, width - 1);
        int y1 = Math.min(y0 + 1, height - 1);
        float fx = (float) (cx - x0);
        float fy = (float) (cy - y0);
        float top = values[y0 * width + x0] * (1 - fx) + values[y0 * width + x1] * fx;
        float bottom = values[y1 * width + x0] * (1 - fx) + values[y1 * width + x1] * fx;
        return top * (1 - fy) + bottom * fy;
    }
}
