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
    private static final float ABOVE = 14;

    private final ReportTexts texts;

    private final String clinic;

    /** @param clinic its name; empty for none */
    Footer(ReportTexts texts, String clinic) {
        this.texts = texts;
        this.clinic = clinic;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        var paper = writer.getDirectContent();
        float y = document.bottom() - BELOW;
        if (!clinic.isEmpty()) {
            ColumnText.showTextAligned(
                    paper,
                    Element.ALIGN_RIGHT,
                    new Phrase(clinic, ReportFont.of(9)),
                    document.right(),
                    document.top() + ABOVE,
                    0);
        }
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
