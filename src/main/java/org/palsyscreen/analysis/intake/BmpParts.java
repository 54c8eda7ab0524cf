package org.palsyscreen.analysis.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Checks a BMP's headers, all of which the decoder believes, and takes the colour profile out of a version 5 one. */
final class BmpParts {
    private static final int CORE_HEADER = 12;
    private static final int V4_HEADER = 108;
    private static final int V5_HEADER = 124;
    private static final int COLOUR_SPACE_AT = 14 + 56;
    private static final int PROFILE_AT = 14 + 112;
    private static final int SRGB = 0x73524742;
    private static final int UNCOMPRESSED = 0;
    private static final int BITFIELDS = 3;

    private BmpParts() {}

    static BarePicture of(byte[] bytes) throws IOException {
        ByteCursor cursor = new ByteCursor(bytes).seek(10);
        long pixelsAt = cursor.u32le();
        long headerSize = cursor.u32le();
        boolean core = headerSize == CORE_HEADER;
        int width = core ? cursor.u16le() : (int) cursor.u32le();
        int storedHeight = core ? cursor.u16le() : (int) cursor.u32le();
        // negative when the rows go from top to bottom
        int height = Math.abs(storedHeight);
        cursor.skip(2);
        int bits = cursor.u16le();
        long compression = core ? UNCOMPRESSED : cursor.u32le();
        long colours = core ? 0 : cursor.skip(12).u32le();
        // 4 and 5 would be a whole JPEG or PNG inside
        if (width <= 0 || height <= 0 || compression > BITFIELDS || colours > 256 || !isDepth(bits)) {
            throw new IOException("not a BMP header that is supported");
        }
        if (pixelsAt < 14 + headerSize || pixelsAt > 14 + headerSize + 4 * 256 + 16 && headerSize != V5_HEADER) {
            throw new IOException("the pixels are not where they can be");
        }
        cursor.seek(pixelsAt);
        long rowBytes = ((long) width * bits + 31) / 32 * 4;
        boolean plain = compression == UNCOMPRESSED || compression == BITFIELDS;
        if (plain && rowBytes * height > cursor.remaining()) {
            throw new IOException("fewer pixels than stated");
        }
        return new BarePicture(
                PictureFormat.BMP,
                width,
                height,
                4,
                false,
                false,
                withoutProfile(bytes, headerSize),
                BarePicture.NO_EXIF);
    }

    private static boolean isDepth(int bits) {
        return bits == 1 || bits == 4 || bits == 8 || bits == 16 || bits == 24 || bits == 32;
    }

    private static byte[] withoutProfile(byte[] bytes, long headerSize) throws IOException {
        if (headerSize < V4_HEADER) {
            return bytes;
        }
        new ByteCursor(bytes).seek(14 + headerSize);
        byte[] bare = bytes.clone();
        ByteBuffer header = ByteBuffer.wrap(bare).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(COLOUR_SPACE_AT, SRGB);
        if (headerSize == V5_HEADER) {
            header.putInt(PROFILE_AT, 0).putInt(PROFILE_AT + 4, 0);
        }
        return bare;
    }
}
