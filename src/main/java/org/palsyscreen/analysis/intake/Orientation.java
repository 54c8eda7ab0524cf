package org.palsyscreen.analysis.intake;

import java.io.EOFException;

/**
 * The eight ways in which EXIF says that a picture is stored.
 *
 * @param transposed rows and columns change places, before the flips
 * @param flippedX left and right change places
 * @param flippedY top and bottom change places
 */
record Orientation(boolean transposed, boolean flippedX, boolean flippedY) {
    static final Orientation UPRIGHT = new Orientation(false, false, false);
    private static final int ORIENTATION_TAG = 0x0112;
    private static final int SHORT = 3;

    static Orientation ofTag(int value) {
        return switch (value) {
            case 2 -> new Orientation(false, true, false);
            case 3 -> new Orientation(false, true, true);
            case 4 -> new Orientation(false, false, true);
            case 5 -> new Orientation(true, false, false);
            case 6 -> new Orientation(true, true, false);
            case 7 -> new Orientation(true, true, true);
            case 8 -> new Orientation(true, false, true);
            default -> UPRIGHT;
        };
    }

    /**
     * Reads the one tag from the first directory of a TIFF structure and nothing else, so that hostile EXIF has nothing
     * to act on. Broken EXIF says nothing about the picture: it is taken as upright.
     */
    static Orientation ofExif(byte[] tiff) {
        try {
            return tiff.length == 0 ? UPRIGHT : ofTag(tag(tiff));
        } catch (EOFException broken) {
            return UPRIGHT;
        }
    }

    private static int tag(byte[] tiff) throws EOFException {
        ByteCursor cursor = new ByteCursor(tiff);
        boolean bigEndian = cursor.u16be() == 0x4d4d;
        if (u16(cursor, bigEndian) != 42) {
            return 1;
        }
        cursor.seek(bigEndian ? cursor.u32be() : cursor.u32le());
        for (int left = u16(cursor, bigEndian); left > 0; left--) {
            int tag = u16(cursor, bigEndian);
            int type = u16(cursor, bigEndian);
            cursor.skip(4);
            int value = u16(cursor, bigEndian);
            if (tag == ORIENTATION_TAG && type == SHORT) {
                return value;
            }
            cursor.skip(2);
        }
        return 1;
    }

    private static int u16(ByteCursor cursor, boolean bigEndian) throws EOFException {
        return bigEndian ? cursor.u16be() : cursor.u16le();
    }

    Pixels apply(Pixels stored) {
        if (equals(UPRIGHT)) {
            return stored;
        }
        int width = transposed ? stored.height() : stored.width();
        int height = transposed ? stored.width() : stored.height();
        int[] rgb = new int[width * height];
        for (int y = 0; y < height; y++) {
            int fromY = flippedY ? height - 1 - y : y;
            for (int x = 0; x < width; x++) {
                int fromX = flippedX ? width - 1 - x : x;
                rgb[y * width + x] =
                        transposed ? stored.rgb()[fromX * stored.width() + fromY] : stored.rgb()[fromY * width + fromX];
            }
        }
        return new Pixels(width, height, rgb);
    }
}
