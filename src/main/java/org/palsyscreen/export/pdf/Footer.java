package org.palsyscreen.export.pdf;

import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

/** What every page says. */
final class Footer extends PdfPageEventHelper {
    private static final float BELOW = 18;

    private final ReportTexts texts;

    Footer(ReportTexts texts) {
        this.texts = texts;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        var paper = writer.getDirectContent();
        float y = document.bottom() - BELOW;
        ColumnText.showTextAligned(
                paper,
                Element.ALIGN_LEFT,
                new Phrase(texts.of("export.report.disclaimer"), ReportFont.bold(9)),
                document.left(),
                y,
                0);
        ColumnText.showTextAligned(
                paper,
                Element.ALIGN_RIGHT,
                new Phrase(String.valueOf(writer.getPageNumber()), ReportFont.of(9)),
                document.right(),
                y,
                0);
    }
}
