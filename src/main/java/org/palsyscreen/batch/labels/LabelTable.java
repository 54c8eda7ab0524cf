package org.palsyscreen.batch.labels;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.Side;
import org.palsyscreen.batch.classify.PictureFile;

/** Labels from a CSV table with the columns file and label, and if there are any person, group and side. */
record LabelTable(Map<String, Truth> truths) {

    private record Truth(
            long line,
            String file,
            Label label,
            @Nullable String person,
            String group,
            @Nullable Side side) {}

    static LabelTable read(Path table) throws IOException {
        String text;
        try {
            text = Files.readString(table);
        } catch (CharacterCodingException e) {
            throw new NotEvaluable(table + " is not a text in UTF-8.");
        }
        List<CSVRecord> rows = rows(text.startsWith("\uFEFF") ? text.substring(1) : text, table);
        if (rows.isEmpty()) {
            throw new NotEvaluable(table + " is empty.");
        }
        List<String> columns = rows.getFirst().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (!columns.contains("file") || !columns.contains("label")) {
            throw new NotEvaluable(table + " needs the columns file and label in its first line.");
        }
        Map<String, Truth> truths = new LinkedHashMap<>();
        for (CSVRecord row : rows.subList(1, rows.size())) {
            Truth truth = truth(row, columns);
            Truth before = truths.put(key(truth.file()), truth);
            if (before != null) {
                throw new NotEvaluable(
                        "Row " + truth.line() + " names " + truth.file() + " again, after row " + before.line() + ".");
            }
        }
        return new LabelTable(truths);
    }

    List<LabelledPicture> of(List<PictureFile> files, List<String> remarks) throws NotEvaluable {
        Map<String, Truth> missing = new LinkedHashMap<>(truths);
        Set<String> unnamed = new TreeSet<>();
        List<LabelledPicture> labelled = new ArrayList<>();
        for (PictureFile file : files) {
            Truth truth = missing.remove(key(file.name()));
            if (truth == null) {
                unnamed.add(file.name());
            } else {
                labelled.add(new LabelledPicture(file, truth.label(), truth.person(), truth.group(), truth.side()));
            }
        }
        if (!missing.isEmpty()) {
            Truth first = missing.values().iterator().next();
            throw new NotEvaluable("The table names " + missing.size()
                    + " files that are not in the folder; the first is " + first.file() + " in row " + first.line()
                    + ".");
        }
        if (!unnamed.isEmpty()) {
            remarks.add("Left out, because the table does not name them: " + LabelledFolder.named(unnamed) + ".");
        }
        return labelled;
    }

    private static List<CSVRecord> rows(String text, Path table) throws NotEvaluable {
        int end = text.indexOf('\n');
        String head = end < 0 ? text : text.substring(0, end);
        // where the comma is the decimal sign, spreadsheets separate by semicolons
        char separator = head.indexOf(';') >= 0 && head.indexOf(',') < 0 ? ';' : ',';
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            return parser.getRecords();
        } catch (IOException | UncheckedIOException e) {
            throw new NotEvaluable(table + " is not a CSV table: " + e.getMessage());
        }
    }

    private static Truth truth(CSVRecord row, List<String> columns) throws NotEvaluable {
        String where = "Row " + row.getRecordNumber();
        String file = cell(row, columns, "file");
        if (file.isEmpty()) {
            throw new NotEvaluable(where + " names no file.");
        }
        String label = cell(row, columns, "label");
        String person = cell(row, columns, "person");
        return new Truth(
                row.getRecordNumber(),
                file,
                Label.named(label)
                        .orElseThrow(() -> new NotEvaluable(
                                where + " has the label \"" + label + "\"; it must be normal, paralysis or palsy.")),
                person.isEmpty() ? null : person,
                cell(row, columns, "group"),
                side(cell(row, columns, "side"), where));
    }

    private static @Nullable Side side(String side, String where) throws NotEvaluable {
        return switch (side.toLowerCase(Locale.ROOT)) {
            case "" -> null;
            case "left", "l" -> Side.LEFT;
            case "right", "r" -> Side.RIGHT;
            default ->
                throw new NotEvaluable(where + " has the side \"" + side
                        + "\"; it must be left or right (the patient's own), or empty.");
        };
    }

    private static String cell(CSVRecord row, List<String> columns, String column) {
        int index = columns.indexOf(column);
        return index < 0 || index >= row.size() ? "" : row.get(index).strip();
    }

    // macOS takes accents apart in file names, spreadsheets do not
    private static String key(String file) {
        String name = PictureFile.shown(file);
        return Normalizer.normalize(name.startsWith("./") ? name.substring(2) : name, Normalizer.Form.NFC);
    }
}
