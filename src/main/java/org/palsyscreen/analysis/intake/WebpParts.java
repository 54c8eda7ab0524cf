package org.palsyscreen.analysis.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Takes a WebP apart: keeps the one frame and its alpha; profile, EXIF, XMP and unknown chunks are dropped. */
final class WebpParts {
    private static final int RIFF_HEADER = 12;
    private static final int LOSSLESS_SIGNATURE = 0x2f;
    private static final int ALPHA_FLAG = 0x10;

    private @Nullable Size canvas;
    private @Nullable Size frame;
    private boolean animated;
    private byte[] exif = BarePicture.NO_EXIF;
    private byte[] alpha = {};
    private byte[] pixels = {};
    private String pixelsType = "";

    private WebpParts() {}

    static BarePicture of(byte[] bytes) throws IOException {
        return new WebpParts().read(bytes);
    }

    private BarePicture read(byte[] bytes) throws IOException {
        ByteCursor cursor = new ByteCursor(bytes).seek(4);
        long end = cursor.u32le() + 8;
        cursor.seek(end).seek(RIFF_HEADER);
        while (cursor.position() + 8L <= end) {
            String type = cursor.name4();
            long length = cursor.u32le();
            chunk(type, cursor.take(length));
            cursor.skip(Math.min(length & 1, cursor.remaining()));
        }
        Size size = canvas == null ? frame : canvas;
        if (size == null || !animated && !size.equals(frame)) {
            throw new IOException("no frame, or one of another size than the canvas");
        }
        return new BarePicture(
                PictureFormat.WEBP,
                size.width(),
                size.height(),
                4,
                false,
                animated,
                animated ? bytes : bare(size),
                exif);
    }

    private void chunk(String type, byte[] content) throws IOException {
        switch (type) {
            case "VP8X" -> {
                ByteCursor header = new ByteCursor(content).skip(4);
                canvas = new Size(header.u24le() + 1, header.u24le() + 1);
            }
            case "ANIM", "ANMF" -> animated = true;
            case "EXIF" -> exif = withoutPrefix(content);
            case "ALPH" -> alpha = content;
            case "VP8 " -> frame(type, content, lossy(content));
            case "VP8L" -> frame(type, content, lossless(content));
            default -> {}
        }
    }

    private void frame(String type, byte[] content, Size size) throws IOException {
        if (frame != null) {
            throw new IOException("more than one frame");
        }
        frame = size;
        pixels = content;
        pixelsType = type;
    }

    private static Size lossy(byte[] content) throws IOException {
        ByteCursor header = new ByteCursor(content).skip(3);
        if (header.u24le() != 0x2a019d) {
            throw new IOException("no key frame");
        }
        // the two upper bits only ask for scaling on display
        return new Size(header.u16le() & 0x3fff, header.u16le() & 0x3fff);
    }

    private static Size lossless(byte[] content) throws IOException {
        ByteCursor header = new ByteCursor(content);
        if (header.u8() != LOSSLESS_SIGNATURE) {
            throw new IOException("no lossless frame");
        }
        long bits = header.u32le();
        return new Size((int) (bits & 0x3fff) + 1, (int) (bits >> 14 & 0x3fff) + 1);
    }

    /** Some writers put JPEG's prefix before the TIFF structure. */
    private static byte[] withoutPrefix(byte[] content) throws IOException {
        boolean prefixed = content.length > 6 && new String(content, 0, 4, StandardCharsets.ISO_8859_1).equals("Exif");
        return prefixed ? new ByteCursor(content).skip(6).take(content.length - 6L) : content;
    }

    private byte[] bare(Size size) {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream(pixels.length + alpha.length + 64);
        if (alpha.length > 0) {
            ByteBuffer extended = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
            extended.putInt(ALPHA_FLAG);
            put24(extended, size.width() - 1);
            put24(extended, size.height() - 1);
            write(chunks, "VP8X", extended.array());
            write(chunks, "ALPH", alpha);
        }
        write(chunks, pixelsType, pixels);
        ByteArrayOutputStream riff = new ByteArrayOutputStream(chunks.size() + RIFF_HEADER);
        riff.writeBytes(head("RIFF", chunks.size() + 4));
        riff.writeBytes("WEBP".getBytes(StandardCharsets.ISO_8859_1));
        riff.writeBytes(chunks.toByteArray());
        return riff.toByteArray();
    }

    private static void put24(ByteBuffer buffer, int value) {
        buffer.put((byte) value).put((byte) (value >> 8)).put((byte) (value >> 16));
    }

    private static void write(ByteArrayOutputStream out, String type, byte[] content) {
        out.writeBytes(head(type, content.length));
        out.writeBytes(content);
        if ((content.length & 1) == 1) {
            out.write(0);
        }
    }

    private static byte[] head(String type, int length) {
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(type.getBytes(StandardCharsets.ISO_8859_1))
                .putInt(length)
                .array();
    }

    private record Size(int width, int height) {}
}
