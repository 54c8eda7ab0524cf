package org.palsyscreen.batch.classify;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** RFC 4180 with a header; no text of a cell can become a formula in a spreadsheet. */
public final class CsvTable {
    private static final String FORMULA_STARTS = "=+-@\t\r\n\0";

    private final CSVPrinter printer;

    public CsvTable(Appendable out, List<String> header) throws IOException {
        printer = CSVFormat.RFC4180.print(out);
        printer.printRecord(header);
    }

    public void write(Collection<? extends @Nullable Object> cells) throws IOException {
        Stream<@Nullable Object> inert = cells.stream().map(CsvTable::inert);
        printer.printRecord(inert);
        printer.flush();
    }

    // negative numbers are this program's own and stay numbers
    private static @Nullable Object inert(@Nullable Object cell) {
        return cell instanceof String text && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : cell;
    }
}
