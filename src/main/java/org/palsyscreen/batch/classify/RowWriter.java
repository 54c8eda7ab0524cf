package org.palsyscreen.batch.classify;

import java.io.IOException;

/** Writes rows in one format. */
interface RowWriter {
    void write(Row row) throws IOException;

    /** Writes what must follow the last row. */
    void end() throws IOException;
}
