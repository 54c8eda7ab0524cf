package org.palsyscreen.analysis.intake;

import java.io.EOFException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads numbers from bytes that may end anywhere; unsigned 32-bit values are longs. */
final class ByteCursor {
    private final byte[] bytes;
    private final int end;
    private int position;

    ByteCursor(byte[] bytes) {
        this.bytes = bytes;
        this.end = bytes.length;
    }

    int position() {
        return position;
    }

    int remaining() {
        return end - position;
    }

    ByteCursor seek(long target) throws EOFException {
        if (target < 0 || target > end) {
            throw new EOFException("points to " + target + " of " + end + " bytes");
        }
        position = (int) target;
        return this;
    }

    ByteCursor skip(long count) throws EOFException {
        return seek(position + count);
    }

    int u8() throws EOFException {
        if (position >= end) {
            throw new EOFException("ends after " + end + " bytes");
        }
        return bytes[position++] & 0xff;
    }

    int u16be() throws EOFException {
        return u8() << 8 | u8();
    }

    long u32be() throws EOFException {
        return (long) u16be() << 16 | u16be();
    }

    int u16le() throws EOFException {
        return u8() | u8() << 8;
    }

    int u24le() throws EOFException {
        return u16le() | u8() << 16;
    }

    long u32le() throws EOFException {
        return u16le() | (long) u16le() << 16;
    }

    String name4() throws EOFException {
        return new String(take(4), StandardCharsets.ISO_8859_1);
    }

    byte[] take(long count) throws EOFException {
        int start = position;
        skip(count);
        return Arrays.copyOfRange(bytes, start, position);
    }
}
