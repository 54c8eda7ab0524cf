package org.palsyscreen.export.writing;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** The stream of a caller, who alone closes it: a library that closes its output closes only this. */
public final class StaysOpen extends FilterOutputStream {
    public StaysOpen(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
