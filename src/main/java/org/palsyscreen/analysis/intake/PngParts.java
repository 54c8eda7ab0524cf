package org.palsyscreen.analysis.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.CRC32;

/**
 * Takes a PNG apart: keeps header, palette, transparency and pixels; text, profiles and all other chunks are dropped
 * without being inflated.
 */
final class PngParts {
    private static final int SIGNATURE = 8;

    private PngParts() {}

    static BarePicture of(byte[] bytes) throws IOException {
        ByteCursor cursor = new ByteCursor(bytes).skip(SIGNATURE);
        ByteArrayOutputStream bare = new ByteArrayOutputStream(bytes.length);
        bare.write(bytes, 0, SIGNATURE);
        Header header = null;
        boolean animated = false;
        boolean pixels = false;
        byte[] exif = BarePicture.NO_EXIF;
        String type;
        do {
            int start = cursor.position();
            long length = cursor.u32be();
            type = cursor.name4();
            if (header == null && !type.equals("IHDR")) {
                throw new IOException("begins with " + type);
            }
            byte[] content = type.equals("IHDR") || type.equals("eXIf") ? cursor.take(length) : skipped(cursor, length);
            long crc = cursor.u32be();
            switch (type) {
                case "IHDR" -> header = header(content, header != null);
                case "acTL", "fcTL", "fdAT" -> animated = true;
                case "eXIf" -> exif = content;
                case "IDAT" -> pixels = true;
                default -> {}
            }
            if (isKept(type)) {
                check(bytes, start, cursor.position(), crc);
                bare.write(bytes, start, cursor.position() - start);
            }
        } while (!type.equals("IEND"));
        if (header == null || !pixels) {
            throw new IOException("no pixels");
        }
        return new BarePicture(
                PictureFormat.PNG,
                header.width(),
                header.height(),
                header.bytesPerPixel(),
                false,
                animated,
                bare.toByteArray(),
                exif);
    }

    private static boolean isKept(String type) {
        return switch (type) {
            case "IHDR", "PLTE", "tRNS", "IDAT", "IEND" -> true;
            default -> false;
        };
    }

    private static byte[] skipped(ByteCursor cursor, long length) throws IOException {
        cursor.skip(length);
        return BarePicture.NO_EXIF;
    }

    private static void check(byte[] bytes, int start, int end, long expected) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(bytes, start + 4, end - start - 8);
        if (crc.getValue() != expected) {
            throw new IOException("a chunk's checksum is wrong");
        }
    }

    private static Header header(byte[] content, boolean second) throws IOException {
        ByteCursor cursor = new ByteCursor(content);
        long width = cursor.u32be();
        long height = cursor.u32be();
        int depth = cursor.u8();
        int colourType = cursor.u8();
        if (second || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE || depth > 16) {
            throw new IOException("not a PNG header");
        }
        int samples = switch (colourType) {
            case 0, 3 -> 1;
            case 2 -> 4; // a tRNS chunk adds alpha
            case 4 -> 2;
            case 6 -> 4;
            default -> throw new IOException("unknown colour type " + colourType);
        };
        return new Header((int) width, (int) height, samples * (depth == 16 ? 2 : 1));
    }

    private record Header(int width, int height, int bytesPerPixel) {}
}
