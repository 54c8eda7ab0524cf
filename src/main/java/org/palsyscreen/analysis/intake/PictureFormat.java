package org.palsyscreen.analysis.intake;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The accepted formats, told by their first bytes; a file's name and declared type are never asked. */
enum PictureFormat {
    JPEG,
    PNG,
    WEBP,
    BMP;

    private static final String PNG_SIGNATURE = "\u0089PNG\r\n\u001a\n";
    private static final int BMP_FILE_HEADER = 14;

    static @Nullable PictureFormat of(byte[] bytes) {
        if (has(bytes, 0, "\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (has(bytes, 0, PNG_SIGNATURE)) {
            return PNG;
        }
        if (has(bytes, 0, "RIFF") && has(bytes, 8, "WEBP")) {
            return WEBP;
        }
        return has(bytes, 0, "BM") && bytes.length > BMP_FILE_HEADER && isBmpHeaderSize(bytes[BMP_FILE_HEADER])
                ? BMP
                : null;
    }

    // "BM" alone is the beginning of too many other files
    private static boolean isBmpHeaderSize(byte size) {
        return size == 12 || size == 40 || size == 52 || size == 56 || size == 64 || size == 108 || size == 124;
    }

    private static boolean has(byte[] bytes, int offset, String latin1) {
        byte[] expected = latin1.getBytes(StandardCharsets.ISO_8859_1);
        if (bytes.length < offset + expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if (bytes[offset + i] != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
