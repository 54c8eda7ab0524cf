package org.palsyscreen.analysis.intake;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Takes a JPEG apart: keeps tables, frame, scans and Adobe's colour mark, drops all other application segments. */
final class JpegParts {
    private static final int SOI = 0xd8;
    private static final int EOI = 0xd9;
    private static final int SOS = 0xda;
    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int APP14 = 0xee;
    private static final int APP15 = 0xef;
    private static final int COM = 0xfe;
    /** Encoders make about ten; thousands of tiny scans would keep the decoder busy for minutes. */
    private static final int MAX_SCANS = 64;

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] JFIF = "JFIF\0".getBytes(StandardCharsets.ISO_8859_1);
    // version 1.2, square pixels, no thumbnail
    private static final byte[] PLAIN_JFIF = {
        (byte) 0xff, (byte) APP0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 2, 0, 0, 1, 0, 1, 0, 0
    };

    private final byte[] bytes;
    private final ByteCursor cursor;
    private final ByteArrayOutputStream bare;
    private byte[] exif = BarePicture.NO_EXIF;
    private int width;
    private int height;
    private int components;
    private int scans;

    private JpegParts(byte[] bytes) {
        this.bytes = bytes;
        this.cursor = new ByteCursor(bytes);
        this.bare = new ByteArrayOutputStream(bytes.length);
    }

    static BarePicture of(byte[] bytes) throws IOException {
        return new JpegParts(bytes).read();
    }

    private BarePicture read() throws IOException {
        cursor.skip(2);
        marker(SOI);
        for (int marker = nextMarker(); marker != EOI; marker = nextMarker()) {
            segment(marker);
        }
        marker(EOI);
        if (components == 0 || scans == 0) {
            throw new IOException("no frame or no scan");
        }
        return new BarePicture(PictureFormat.JPEG, width, height, 3, components == 4, false, bare.toByteArray(), exif);
    }

    private void segment(int marker) throws IOException {
        int start = cursor.position();
        int length = cursor.u16be();
        cursor.seek((long) start + length);
        if (length < 2) {
            throw new IOException("segment shorter than its length field");
        }
        if (marker == SOS) {
            if (components == 0 || ++scans > MAX_SCANS) {
                throw new IOException("scan without a frame, or more than " + MAX_SCANS + " scans");
            }
            skipScan();
            keep(marker, start);
        } else if (isFrame(marker)) {
            frame(start);
            keep(marker, start);
        } else if (marker >= APP0 && marker <= APP15 || marker == COM) {
            application(marker, start);
        } else {
            keep(marker, start);
        }
    }

    private void frame(int start) throws IOException {
        if (components != 0) {
            throw new IOException("more than one frame header");
        }
        ByteCursor header = new ByteCursor(bytes).seek(start + 3L);
        height = header.u16be();
        width = header.u16be();
        components = header.u8();
    }

    private void application(int marker, int start) {
        int content = start + 2;
        if (marker == APP1 && startsWith(content, EXIF) && exif.length == 0) {
            exif = Arrays.copyOfRange(bytes, content + EXIF.length, cursor.position());
        } else if (marker == APP0 && startsWith(content, JFIF)) {
            bare.write(PLAIN_JFIF, 0, PLAIN_JFIF.length);
        } else if (marker == APP14) {
            keep(marker, start);
        }
    }

    private boolean startsWith(int at, byte[] prefix) {
        return cursor.position() - at >= prefix.length
                && Arrays.equals(bytes, at, at + prefix.length, prefix, 0, prefix.length);
    }

    /** Entropy-coded bytes end at the first marker that is neither a stuffed zero nor a restart. */
    private void skipScan() throws EOFException {
        int at = cursor.position();
        while (at + 1 < bytes.length) {
            int next = bytes[at + 1] & 0xff;
            if (bytes[at] == (byte) 0xff && next != 0 && next != 0xff && !(next >= 0xd0 && next <= 0xd7)) {
                cursor.seek(at);
                return;
            }
            at++;
        }
        throw new EOFException("scan without end");
    }

    private int nextMarker() throws IOException {
        if (cursor.u8() != 0xff) {
            throw new IOException("no marker where one must be");
        }
        int marker = cursor.u8();
        while (marker == 0xff) {
            marker = cursor.u8();
        }
        return marker;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private void marker(int marker) {
        bare.write(0xff);
        bare.write(marker);
    }

    private void keep(int marker, int start) {
        marker(marker);
        bare.write(bytes, start, cursor.position() - start);
    }
}
