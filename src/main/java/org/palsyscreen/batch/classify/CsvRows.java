package org.palsyscreen.batch.classify;

import java.io.IOException;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** RFC 4180 with a header; no text of a cell can become a formula in a spreadsheet. */
final class CsvRows implements RowWriter {
    private static final String FORMULA_STARTS = "=+-@\t\r\n\0";

    private final CSVPrinter printer;

    CsvRows(Appendable out) throws IOException {
        printer = CSVFormat.RFC4180.print(out);
        printer.printRecord(Columns.NAMES);
    }

    @Override
    public void write(Row row) throws IOException {
        Stream<@Nullable Object> cells = Columns.of(row).values().stream().map(CsvRows::inert);
        printer.printRecord(cells);
        printer.flush();
    }

    @Override
    public void end() throws IOException {
        printer.flush();
    }

    // negative numbers are this program's own and stay numbers
    private static @Nullable Object inert(@Nullable Object cell) {
        return cell instanceof String text && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : cell;
    }
}
