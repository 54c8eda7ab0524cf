package org.palsyscreen.analysis.intake;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Takes apart and puts together the bytes of picture files, well and badly. */
final class FileBytes {
    private static final int AFTER_IHDR = 33;

    private FileBytes() {}

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] repeat(byte[] part, int times) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(part.length * times);
        for (int i = 0; i < times; i++) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /** The TIFF structure of EXIF with nothing but the rotation. */
    static byte[] exif(int orientation, ByteOrder order) {
        return ByteBuffer.allocate(26)
                .order(order)
                .put(latin1(order == ByteOrder.BIG_ENDIAN ? "MM" : "II"))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    static byte[] jpegSegment(int marker, byte[] content) {
        return join(
                ByteBuffer.allocate(4)
                        .put((byte) 0xff)
                        .put((byte) marker)
                        .putShort((short) (content.length + 2))
                        .array(),
                content);
    }

    static byte[] jpegWith(byte[] jpeg, byte[]... segments) {
        return join(Arrays.copyOf(jpeg, 2), join(segments), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    static byte[] pngChunk(String type, byte[] content) {
        byte[] named = join(latin1(type), content);
        CRC32 crc = new CRC32();
        crc.update(named);
        return join(int32(content.length), named, int32((int) crc.getValue()));
    }

    static byte[] pngWith(byte[] png, byte[]... chunks) {
        return join(Arrays.copyOf(png, AFTER_IHDR), join(chunks), Arrays.copyOfRange(png, AFTER_IHDR, png.length));
    }

    /** The PNG with another size in its header, the checksum right. */
    static byte[] pngOfSize(byte[] png, int width, int height) {
        byte[] header = ByteBuffer.wrap(Arrays.copyOfRange(png, 16, 29))
                .putInt(0, width)
                .putInt(4, height)
                .array();
        return join(Arrays.copyOf(png, 8), pngChunk("IHDR", header), Arrays.copyOfRange(png, AFTER_IHDR, png.length));
    }

    /** The JPEG with another size in its frame header. */
    static byte[] jpegOfSize(byte[] jpeg, int width, int height) {
        byte[] changed = jpeg.clone();
        for (int i = 2; i + 9 < jpeg.length; i++) {
            if (jpeg[i] == (byte) 0xff && (jpeg[i + 1] == (byte) 0xc0 || jpeg[i + 1] == (byte) 0xc2)) {
                ByteBuffer.wrap(changed).putShort(i + 5, (short) height).putShort(i + 7, (short) width);
                return changed;
            }
        }
        throw new IllegalArgumentException("no frame header");
    }

    static byte[] bmpOfSize(byte[] bmp, int width, int height) {
        byte[] changed = bmp.clone();
        ByteBuffer.wrap(changed)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(18, width)
                .putInt(22, height);
        return changed;
    }

    /** A lossless WebP of one colour: 14 bits a side, and codes of a single symbol, so any size takes 26 bytes. */
    static byte[] webpOfSize(int width, int height) {
        long bits = width - 1L | (height - 1L) << 14 | 1L << 28;
        byte[] content = new byte[16];
        ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).put((byte) 0x2f).putInt((int) bits);
        // no transform, no colour cache, no groups, then five codes: simple, one symbol, 8 bits, its value 128
        StringBuilder stream = new StringBuilder("000");
        for (int code = 0; code < 5; code++) {
            stream.append("101").append(code == 4 ? "00000000" : "00000001");
        }
        for (int i = 0; i < stream.length(); i++) {
            content[5 + i / 8] |= (byte) ((stream.charAt(i) - '0') << i % 8);
        }
        return riff(webpChunk("VP8L", content));
    }

    static byte[] webpChunk(String type, byte[] content) {
        return join(latin1(type), littleEndian(content.length), content, new byte[content.length & 1]);
    }

    static byte[] riff(byte[]... chunks) {
        byte[] body = join(chunks);
        return join(latin1("RIFF"), littleEndian(body.length + 4), latin1("WEBP"), body);
    }

    static byte[] zeros(int inflatedMegabytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] block = new byte[1 << 20];
        byte[] buffer = new byte[1 << 16];
        for (int i = 0; i < inflatedMegabytes; i++) {
            deflater.setInput(block);
            while (!deflater.needsInput()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    static byte[] int32(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    static byte[] littleEndian(int value) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }
}
