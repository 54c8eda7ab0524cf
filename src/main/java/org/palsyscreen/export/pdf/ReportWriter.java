package org.palsyscreen.export.pdf;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.OutputStream;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfWriter;
import org.palsyscreen.analysis.FaceMeasurer;
import org.palsyscreen.export.ClinicLayout;
import org.palsyscreen.export.ExportFormat;
import org.palsyscreen.export.ExportOptions;
import org.palsyscreen.export.ExportProgress;
import org.palsyscreen.export.ExportTooLarge;
import org.palsyscreen.export.writing.FormatWriter;
import org.palsyscreen.export.writing.Persons;
import org.palsyscreen.export.writing.Pseudonyms;
import org.palsyscreen.export.writing.StaysOpen;
import org.palsyscreen.export.writing.WholeRecords;
import org.palsyscreen.records.HistoryFilter;
import org.palsyscreen.records.HistoryQuery;
import org.palsyscreen.records.HistorySort;
import org.palsyscreen.screening.ScreeningBatch;
import org.springframework.stereotype.Component;

@Component
class ReportWriter implements FormatWriter {
    private static final float MARGIN = 48;

    private final WholeRecords records;
    private final HistoryQuery history;
    private final ScreeningBatch screenings;
    private final Pseudonyms pseudonyms;
    private final FaceMeasurer measurer;
    private final I18NProvider texts;
    private final ClinicLayout layout;

    ReportWriter(
            WholeRecords records,
            HistoryQuery history,
            ScreeningBatch screenings,
            Pseudonyms pseudonyms,
            FaceMeasurer measurer,
            I18NProvider texts,
            ClinicLayout layout) {
        this.records = records;
        this.history = history;
        this.screenings = screenings;
        this.pseudonyms = pseudonyms;
        this.measurer = measurer;
        this.texts = texts;
        this.layout = layout;
    }

    @Override
    public ExportFormat format() {
        return ExportFormat.PDF;
    }

    @Override
    public long write(HistoryFilter filter, ExportOptions options, OutputStream out, ExportProgress progress)
            throws IOException {
        if (history.page(filter, HistorySort.NEWEST_FIRST, null, ExportFormat.MAX_REPORTED)
                        .next()
                != null) {
            throw new ExportTooLarge();
        }
        var words = new ReportTexts(texts, options);
        var persons = new Persons(options, pseudonyms.pseudonymiser());
        // not closed after a failure: closing would complete the file
        var document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN + 12);
        var writer = PdfWriter.getInstance(document, new StaysOpen(out));
        writer.setPageEvent(new Footer(words, layout.now().clinic()));
        document.addTitle(words.of("export.report.title"));
        document.addCreator("PalsyScreen");
        document.open();
        long rows = records.each(filter, options, progress, screening -> {
            var picture = options.pictures()
                    ? screenings.picture(screening.screening().id()).orElse(null)
                    : null;
            new ReportPage(document, words, persons, measurer).add(screening, picture);
            document.newPage();
        });
        if (rows == 0) {
            document.add(new Paragraph(words.of("export.report.none"), ReportFont.of(11)));
        }
        document.close();
        return rows;
    }
}
