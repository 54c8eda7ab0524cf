package org.palsyscreen.export.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.palsyscreen.export.ClinicLayout;
import org.palsyscreen.export.ExportFormat;
import org.palsyscreen.export.ExportOptions;
import org.palsyscreen.export.ExportProgress;
import org.palsyscreen.export.writing.FormatWriter;
import org.palsyscreen.export.writing.Persons;
import org.palsyscreen.export.writing.Pseudonyms;
import org.palsyscreen.export.writing.WholeRecords;
import org.palsyscreen.records.HistoryFilter;
import org.springframework.stereotype.Component;

@Component
class CsvWriter implements FormatWriter {
    private final WholeRecords records;
    private final Pseudonyms pseudonyms;
    private final ClinicLayout layout;

    CsvWriter(WholeRecords records, Pseudonyms pseudonyms, ClinicLayout layout) {
        this.records = records;
        this.pseudonyms = pseudonyms;
        this.layout = layout;
    }

    @Override
    public ExportFormat format() {
        return ExportFormat.CSV;
    }

    @Override
    public long write(HistoryFilter filter, ExportOptions options, OutputStream out, ExportProgress progress)
            throws IOException {
        var columns = new Columns(new Persons(options, pseudonyms.pseudonymiser()));
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        if (options.byteOrderMark()) {
            writer.write('\ufeff');
        }
        // not closed: the stream is the caller's
        var csv = new CSVPrinter(
                writer,
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(layout.now().separator().character())
                        .get());
        csv.printRecord(columns.names());
        long rows = records.each(filter, options, progress, screening -> csv.printRecord(columns.cells(screening)));
        csv.flush();
        return rows;
    }
}
