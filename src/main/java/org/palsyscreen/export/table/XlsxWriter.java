package org.palsyscreen.export.table;

import java.io.IOException;
import java.io.OutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.export.ExportFormat;
import org.palsyscreen.export.ExportOptions;
import org.palsyscreen.export.ExportProgress;
import org.palsyscreen.export.writing.ExportedScreening;
import org.palsyscreen.export.writing.FormatWriter;
import org.palsyscreen.export.writing.Persons;
import org.palsyscreen.export.writing.Pseudonyms;
import org.palsyscreen.export.writing.WholeRecords;
import org.palsyscreen.records.HistoryFilter;
import org.springframework.stereotype.Component;

/** Text goes into the rows themselves, not into a table of shared texts, which would be kept until the end. */
@Component
class XlsxWriter implements FormatWriter {
    private static final int FLUSHED_EVERY = 500;

    private final WholeRecords records;
    private final Pseudonyms pseudonyms;

    XlsxWriter(WholeRecords records, Pseudonyms pseudonyms) {
        this.records = records;
        this.pseudonyms = pseudonyms;
    }

    @Override
    public ExportFormat format() {
        return ExportFormat.XLSX;
    }

    @Override
    public long write(HistoryFilter filter, ExportOptions options, OutputStream out, ExportProgress progress)
            throws IOException {
        var columns = new Columns(new Persons(options, pseudonyms.pseudonymiser()));
        // not closed after a failure: closing would complete the file
        var workbook = new Workbook(out, "PalsyScreen", "1.0");
        var sheets = new Sheets(workbook, columns);
        long rows = records.each(filter, options, progress, sheets::add);
        sheets.finish();
        workbook.finish();
        return rows;
    }

    /** A sheet holds 1,048,576 rows; then the next begins. */
    private static final class Sheets {
        private final Workbook workbook;
        private final Columns columns;
        private Worksheet sheet;
        private int sheets = 1;
        private int row = 1;

        Sheets(Workbook workbook, Columns columns) {
            this.workbook = workbook;
            this.columns = columns;
            sheet = begin();
        }

        private Worksheet begin() {
            var begun = workbook.newWorksheet("Screenings" + (sheets == 1 ? "" : " " + sheets));
            begun.freezePane(0, 1);
            var names = columns.names();
            for (int column = 0; column < names.size(); column++) {
                begun.inlineString(0, column, names.get(column));
            }
            return begun;
        }

        void add(ExportedScreening screening) throws IOException {
            if (row == Worksheet.MAX_ROWS) {
                sheet.finish();
                sheets++;
                row = 1;
                sheet = begin();
            }
            var cells = columns.cells(screening);
            for (int column = 0; column < cells.size(); column++) {
                put(column, cells.get(column));
            }
            row++;
            if (row % FLUSHED_EVERY == 0) {
                sheet.flush();
            }
        }

        private void put(int column, @Nullable Object value) {
            if (value instanceof Number number) {
                sheet.value(row, column, number);
            } else if (value != null) {
                sheet.inlineString(row, column, value.toString());
            }
        }

        void finish() throws IOException {
            sheet.finish();
        }
    }
}
