package org.palsyscreen.analysis.intake;

import java.util.Arrays;
import java.util.function.ObjIntConsumer;

/** Shrinks by averaging the area that each new pixel covers, one row at a time, so that a large source is never copied. */
final class Shrinker {
    private final int width;
    private final int height;
    private final int newWidth;
    private final int newHeight;

    private Shrinker(int width, int height, int maxSide) {
        this.width = width;
        this.height = height;
        double scale = Math.min(1, maxSide / (double) Math.max(width, height));
        newWidth = Math.max(1, (int) Math.round(width * scale));
        newHeight = Math.max(1, (int) Math.round(height * scale));
    }

    /** @param rows fills an array with the pixels of a row; asked for each row once, from the top */
    static Pixels shrink(int width, int height, int maxSide, ObjIntConsumer<int[]> rows) {
        return new Shrinker(width, height, maxSide).shrink(rows);
    }

    static Pixels shrink(Pixels source, int maxSide) {
        return shrink(
                source.width(),
                source.height(),
                maxSide,
                (row, y) -> System.arraycopy(source.rgb(), y * source.width(), row, 0, source.width()));
    }

    private Pixels shrink(ObjIntConsumer<int[]> rows) {
        int[] rgb = new int[newWidth * newHeight];
        int[] row = new int[width];
        if (newWidth == width && newHeight == height) {
            for (int y = 0; y < height; y++) {
                rows.accept(row, y);
                System.arraycopy(row, 0, rgb, y * width, width);
            }
            return new Pixels(newWidth, newHeight, rgb);
        }
        float[] narrow = new float[3 * newWidth];
        float[] sum = new float[3 * newWidth];
        double step = height / (double) newHeight;
        int target = 0;
        for (int y = 0; y < height; y++) {
            rows.accept(row, y);
            narrow(row, narrow);
            double bottom = (target + 1) * step;
            float share = (float) Math.min(1, Math.max(0, bottom - y));
            add(narrow, share, sum);
            if (y + 1 >= bottom - 1e-9 || y + 1 == height) {
                store(sum, (float) (1 / step), rgb, target * newWidth);
                Arrays.fill(sum, 0);
                target = Math.min(target + 1, newHeight - 1);
                add(narrow, 1 - share, sum);
            }
        }
        return new Pixels(newWidth, newHeight, rgb);
    }

    private void narrow(int[] row, float[] narrow) {
        double step = width / (double) newWidth;
        for (int x = 0; x < newWidth; x++) {
            double left = x * step;
            double right = Math.min(width, left + step);
            float red = 0;
            float green = 0;
            float blue = 0;
            for (int from = (int) left; from < right; from++) {
                float share = (float) (Math.min(right, from + 1.0) - Math.max(left, from));
                int pixel = row[from];
                red += share * (pixel >> 16 & 0xff);
                green += share * (pixel >> 8 & 0xff);
                blue += share * (pixel & 0xff);
            }
            float scale = (float) (1 / (right - left));
            narrow[3 * x] = red * scale;
            narrow[3 * x + 1] = green * scale;
            narrow[3 * x + 2] = blue * scale;
        }
    }

    private static void add(float[] row, float share, float[] sum) {
        if (share > 0) {
            for (int i = 0; i < row.length; i++) {
                sum[i] += share * row[i];
            }
        }
    }

    private static void store(float[] sum, float scale, int[] rgb, int at) {
        for (int x = 0; x < sum.length / 3; x++) {
            int red = Math.min(255, Math.round(sum[3 * x] * scale));
            int green = Math.min(255, Math.round(sum[3 * x + 1] * scale));
            int blue = Math.min(255, Math.round(sum[3 * x + 2] * scale));
            rgb[at + x] = red << 16 | green << 8 | blue;
        }
    }
}
