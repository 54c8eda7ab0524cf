package org.palsyscreen.export.pdf;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.Image;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.palsyscreen.analysis.Assessment;
import org.palsyscreen.analysis.FaceMeasurer;
import org.palsyscreen.analysis.FaceMeasures;
import org.palsyscreen.analysis.Region;
import org.palsyscreen.analysis.Ungradable;
import org.palsyscreen.analysis.Unmeasurable;
import org.palsyscreen.export.writing.ExportedScreening;
import org.palsyscreen.export.writing.Persons;
import org.palsyscreen.records.Review;
import org.palsyscreen.records.Verdict;

/** One screening on paper. */
final class ReportPage {
    private static final float PICTURE = 170;

    private final Document document;
    private final ReportTexts texts;
    private final Persons persons;
    private final FaceMeasurer measurer;

    ReportPage(Document document, ReportTexts texts, Persons persons, FaceMeasurer measurer) {
        this.document = document;
        this.texts = texts;
        this.persons = persons;
        this.measurer = measurer;
    }

    void add(ExportedScreening exported, byte @Nullable [] jpeg) throws IOException {
        var screening = exported.screening();
        document.add(
                new Paragraph(texts.of("export.report.screening", screening.id().toString()), ReportFont.bold(16)));
        if (screening.standing().voided()) {
            document.add(new Paragraph(texts.of("export.report.voided"), ReportFont.bold(11)));
        }
        if (jpeg != null) {
            var picture = Image.getInstance(jpeg);
            picture.scaleToFit(PICTURE, PICTURE);
            picture.setSpacingBefore(8);
            document.add(picture);
        }
        var facts = table(2);
        var patient = screening.patientReference();
        fact(facts, "patient", patient == null ? "-" : persons.patient(patient));
        fact(facts, "takenAt", texts.time(screening.takenAt()));
        if (persons.options().identified()) {
            fact(facts, "operator", screening.operator());
        }
        fact(
                facts,
                "outcome",
                texts.of("analysis.outcome." + screening.finding().outcome()));
        switch (screening.finding()) {
            case Assessment assessment -> verdict(facts, assessment);
            case Ungradable ungradable -> fact(facts, "reason", texts.of("analysis.ungradable." + ungradable.reason()));
        }
        fact(facts, "model", screening.modelVersion() == null ? "-" : screening.modelVersion());
        document.add(facts);
        reviews(exported);
        if (exported.assessment() != null) {
            measures(exported.assessment());
        }
    }

    private void verdict(PdfPTable facts, Assessment assessment) {
        fact(facts, "probability", texts.of("export.report.percent", assessment.probability()));
        fact(facts, "side", texts.of("analysis.side." + assessment.affectedSide()));
        var thresholds = assessment.thresholds();
        fact(facts, "thresholds", texts.of("export.report.thresholds.value", thresholds.lower(), thresholds.upper()));
        var severity = assessment.severity();
        if (severity == null) {
            return;
        }
        fact(
                facts,
                "severity",
                texts.of(
                        "export.report.severity.value",
                        severity.overall(),
                        texts.of("analysis.severity." + severity.overallClass())));
        for (var region : Region.values()) {
            row(
                    facts,
                    texts.of("analysis.region." + region),
                    texts.of(
                            "export.report.region.value",
                            severity.of(region),
                            assessment.regions().get(region.ordinal()).zScore()));
        }
    }

    private void reviews(ExportedScreening exported) {
        title("export.report.reviews");
        var standing = exported.screening().standing();
        var state = texts.of("records.state." + standing.state());
        document.add(new Paragraph(
                standing.signedOff() ? texts.of("records.state.signedOff", state) : state, ReportFont.of(10)));
        for (var review : exported.reviews()) {
            document.add(new Paragraph(line(exported, review), ReportFont.of(9)));
        }
    }

    private String line(ExportedScreening exported, Review review) {
        var outcome = exported.outcome(review);
        var said = review.number() + ". " + texts.time(review.at());
        if (persons.options().identified()) {
            said += ", " + review.reviewer();
        }
        said += ": " + texts.of(outcome == null ? act(review.verdict()) : "analysis.outcome." + outcome);
        var note = persons.note(review.verdict().text());
        return note.isEmpty() ? said : said + " - " + note;
    }

    /** What is said by a review that says nothing about the outcome. */
    private static String act(Verdict verdict) {
        return switch (verdict) {
            case Verdict.SignOff signOff -> "records.review.signedOff";
            case Verdict.Void voided -> "records.review.voided";
            case Verdict.Restore restore -> "records.review.restored";
            case Verdict.Reassign reassign -> "records.review.reassigned";
            case Verdict.Note note -> "records.state.NOTED";
            case Verdict.Confirm confirm -> "records.state.CONFIRMED";
            case Verdict.Override override -> "records.state.OVERRIDDEN";
        };
    }

    private void measures(Assessment assessment) {
        title("records.measures.title");
        switch (measurer.measure(assessment.landmarks())) {
            case FaceMeasures measures -> {
                var table = table(4);
                for (var column : new String[] {"measure", "right", "left", "difference"}) {
                    cell(table, texts.of("records.measures.column." + column), true);
                }
                for (var pair : measures.pairs()) {
                    var unit = pair.measure().unit();
                    cell(table, texts.of("analysis.measure." + pair.measure()), false);
                    cell(table, texts.of("records.measures.value." + unit, pair.right()), false);
                    cell(table, texts.of("records.measures.value." + unit, pair.left()), false);
                    double tenths = Math.round(10 * pair.difference()) / 10.0;
                    cell(table, texts.of("records.measures.signed." + unit, tenths), false);
                }
                document.add(table);
            }
            case Unmeasurable(var reason) ->
                document.add(new Paragraph(texts.of("analysis.unmeasurable." + reason), ReportFont.of(10)));
        }
    }

    private void title(String key) {
        var title = new Paragraph(texts.of(key), ReportFont.bold(12));
        title.setSpacingBefore(10);
        document.add(title);
    }

    private static PdfPTable table(int columns) {
        var table = new PdfPTable(columns);
        table.setWidthPercentage(100);
        table.setSpacingBefore(6);
        return table;
    }

    private void fact(PdfPTable table, String key, String value) {
        row(table, texts.of("export.report." + key), value);
    }

    private static void row(PdfPTable table, String name, String value) {
        cell(table, name, true);
        cell(table, value, false);
    }

    private static void cell(PdfPTable table, String text, boolean head) {
        table.addCell(new PdfPCell(new Phrase(text, head ? ReportFont.bold(9) : ReportFont.of(9))));
    }
}
