package org.palsyscreen.analysis.face;

import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.List;
import org.palsyscreen.analysis.Photo;

/**
 * One photo in full, half, quarter .. size, each made when it is first asked for: the detector, both passes of the mesh
 * and the gate shrink parts of the same photo, and share that work. For one thread at a time.
 */
public final class PhotoScales {
    private final List<Scale> scales = new ArrayList<>();

    public PhotoScales(Photo photo) {
        int[] rgb = ((DataBufferInt) photo.pixels().getRaster().getDataBuffer()).getData();
        scales.add(new Scale(rgb, photo.width(), photo.height()));
    }

    public int width() {
        return scales.getFirst().width();
    }

    public int height() {
        return scales.getFirst().height();
    }

    /** @param halvings 0 = the photo itself */
    Scale halved(int halvings) {
        while (scales.size() <= halvings) {
            scales.add(scales.getLast().half());
        }
        return scales.get(halvings);
    }

    /**
     * The photo at one size.
     *
     * @param rgb 0xRRGGBB row by row; not to be written to
     */
    record Scale(int[] rgb, int width, int height) {
        private static final int RED_AND_BLUE = 0xff00ff;
        private static final int GREEN = 0x00ff00;

        /** Each pixel the mean of four; an odd last column or row is averaged with itself. */
        Scale half() {
            int w = (width + 1) / 2;
            int h = (height + 1) / 2;
            int[] half = new int[w * h];
            for (int y = 0; y < h; y++) {
                int top = 2 * y * width;
                int bottom = Math.min(2 * y + 1, height - 1) * width;
                for (int x = 0; x < w; x++) {
                    int left = 2 * x;
                    int right = Math.min(left + 1, width - 1);
                    half[y * w + x] = mean(rgb[top + left], rgb[top + right], rgb[bottom + left], rgb[bottom + right]);
                }
            }
            return new Scale(half, w, h);
        }

        /** Two channels at once: each has room for the sum of four below the next one. */
        private static int mean(int a, int b, int c, int d) {
            int redAndBlue = (a & RED_AND_BLUE) + (b & RED_AND_BLUE) + (c & RED_AND_BLUE) + (d & RED_AND_BLUE);
            int green = (a & GREEN) + (b & GREEN) + (c & GREEN) + (d & GREEN);
            return (redAndBlue + 0x020002) >> 2 & RED_AND_BLUE | (green + 0x000200) >> 2 & GREEN;
        }
    }
}
