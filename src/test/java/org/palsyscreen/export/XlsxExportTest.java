package org.palsyscreen.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palsyscreen.access.Role;
import org.palsyscreen.fixture.Findings;
import org.palsyscreen.fixture.Identity;
import org.palsyscreen.fixture.RecordSlice;
import org.palsyscreen.fixture.Shelf;
import org.palsyscreen.records.HistoryFilter;
import org.palsyscreen.records.ReviewService;
import org.palsyscreen.records.Verdict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.w3c.dom.Element;

/** Reads the file's own XML: a library would hide what a spreadsheet program sees. */
@RecordSlice
@Import(Shelf.class)
class XlsxExportTest {
    private static final ExportOptions IDENTIFIED =
            new ExportOptions(true, true, false, false, false, Locale.ENGLISH, ZoneOffset.UTC);
    private static final List<String> FORMULAS =
            List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=cmd|'/c calc'!A0", "\u0000=1");

    @TempDir
    Path folder;

    @Autowired
    RecordExport export;

    @Autowired
    ReviewService reviews;

    @Autowired
    Shelf shelf;

    @BeforeEach
    void empty() {
        shelf.clear();
    }

    @Test
    void numbers_are_numbers_and_texts_are_texts() throws Exception {
        shelf.screened("olga", "Siti \u00c9", Findings.assessment(0.25));

        var rows = rows();

        assertThat(rows).hasSize(2);
        var row = byHeading(rows);
        assertThat(row.get("patient reference")).isEqualTo("inlineStr:Siti \u00c9");
        assertThat(row.get("probability")).isEqualTo("n:0.25");
        assertThat(row.get("outcome")).startsWith("inlineStr:");
    }

    @Test
    void what_a_spreadsheet_would_take_for_a_formula_is_inert() throws Exception {
        for (var formula : FORMULAS) {
            var screening = shelf.screened("olga", null, Findings.assessment(0.9));
            Identity.as("rita", Role.REVIEWER, () -> reviews.submit(screening, 0, new Verdict.Note(formula + " x")));
        }

        var sheet = sheet();

        assertThat(sheet.getElementsByTagName("f").getLength())
                .as("cells with a formula")
                .isZero();
        var texts = cells(sheet).stream()
                .filter(cell -> cell.startsWith("inlineStr:"))
                .toList();
        assertThat(texts).hasSizeGreaterThan(8);
        assertThat(texts).noneMatch(cell -> cell.matches("(?s)inlineStr:[=+\\-@\\t\\r\\x00].*"));
    }

    private Map<String, String> byHeading(List<List<String>> rows) {
        var row = new HashMap<String, String>();
        for (int column = 0; column < rows.get(1).size(); column++) {
            row.put(
                    rows.get(0).get(column).replace("inlineStr:", ""),
                    rows.get(1).get(column));
        }
        return row;
    }

    private List<List<String>> rows() throws Exception {
        var sheet = sheet();
        var rows = new ArrayList<List<String>>();
        var elements = sheet.getElementsByTagName("row");
        int width = cells((Element) elements.item(0)).size();
        for (int i = 0; i < elements.getLength(); i++) {
            var row = new ArrayList<>(java.util.Collections.nCopies(width, ""));
            var cells = ((Element) elements.item(i)).getElementsByTagName("c");
            for (int c = 0; c < cells.getLength(); c++) {
                var cell = (Element) cells.item(c);
                row.set(column(cell.getAttribute("r")), text(cell));
            }
            rows.add(row);
        }
        return rows;
    }

    /** From a reference such as AB12, counted from 0. */
    private static int column(String reference) {
        int column = 0;
        for (char letter : reference.replaceAll("\\d", "").toCharArray()) {
            column = 26 * column + letter - 'A' + 1;
        }
        return column - 1;
    }

    private static List<String> cells(Element in) {
        var all = new ArrayList<String>();
        var cells = in.getElementsByTagName("c");
        for (int i = 0; i < cells.getLength(); i++) {
            all.add(text((Element) cells.item(i)));
        }
        return all;
    }

    private static String text(Element cell) {
        var type = cell.getAttribute("t");
        return (type.isEmpty() ? "n" : type) + ":" + cell.getTextContent();
    }

    private Element sheet() throws Exception {
        var bytes = new ByteArrayOutputStream();
        Identity.as(
                "adam",
                Role.ADMINISTRATOR,
                () -> export.write(ExportFormat.XLSX, HistoryFilter.NONE, IDENTIFIED, bytes, done -> true));
        var file = Files.write(folder.resolve("export.xlsx"), bytes.toByteArray());
        try (var zip = new ZipFile(file.toFile());
                var xml = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(xml)
                    .getDocumentElement();
        }
    }
}
