package org.palsyscreen.programme.ui;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.programme.FigureLine;

/** The figures as CSV: first what they are about, then a line a figure. */
final class FiguresFile {
    private FiguresFile() {}

    /** @param separator between the cells */
    static byte[] write(ProgrammeChoice choice, List<FigureLine> lines, char separator) {
        var text = new StringWriter();
        try (var csv = new CSVPrinter(
                text, CSVFormat.RFC4180.builder().setDelimiter(separator).get())) {
            csv.printRecord("figure", "value", "low_95", "high_95", "hits", "of");
            csv.printRecord("from", choice.from(), "", "", "", "");
            csv.printRecord("until", choice.until(), "", "", "", "");
            csv.printRecord("compared_from", choice.comparedFrom(), "", "", "", "");
            csv.printRecord("compared_until", choice.comparedUntil(), "", "", "", "");
            csv.printRecord("operator", inert(choice.operator()), "", "", "", "");
            csv.printRecord("model_version", inert(choice.model()), "", "", "", "");
            for (var line : lines) {
                csv.printRecord(line.figure(), line.value(), line.low(), line.high(), line.hits(), line.of());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot be written to", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A filter comes from the address: no spreadsheet may take it for a formula. */
    private static String inert(@Nullable String filter) {
        if (filter == null) {
            return "";
        }
        return filter.matches("(?s)[\\p{L}\\p{N}].*") ? filter : "'" + filter;
    }
}
