package org.palsyscreen.batch.classify;

import java.io.IOException;

/** Rows as CSV. */
final class CsvRows implements RowWriter {
    private final CsvTable table;

    CsvRows(Appendable out) throws IOException {
        table = new CsvTable(out, Columns.NAMES);
    }

    @Override
    public void write(Row row) throws IOException {
        table.write(Columns.of(row).values());
    }

    @Override
    public void end() {
        // each record is flushed as it is written, and nothing follows the last
    }
}
