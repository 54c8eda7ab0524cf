package org.palsyscreen.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfWriter;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.palsyscreen.analysis.FaceMeasurer;
import org.palsyscreen.analysis.FaceMeasures;
import org.palsyscreen.analysis.HealthyReference;
import org.palsyscreen.analysis.Landmarks;
import org.palsyscreen.analysis.Measure;
import org.palsyscreen.analysis.MeasuredPair;
import org.palsyscreen.export.ExportOptions;
import org.palsyscreen.export.writing.ExportedScreening;
import org.palsyscreen.export.writing.Persons;
import org.palsyscreen.export.writing.Pseudonyms.Pseudonymiser;
import org.palsyscreen.fixture.Findings;
import org.palsyscreen.records.Review;
import org.palsyscreen.records.Verdict;
import org.palsyscreen.screening.PatientReference;
import org.palsyscreen.screening.PictureSource;
import org.palsyscreen.screening.ReviewStanding;
import org.palsyscreen.screening.ReviewState;
import org.palsyscreen.screening.ScreeningId;
import org.palsyscreen.screening.ScreeningRecord;
import org.palsyscreen.shell.texts.ModuleTexts;

class ReportPageTest {
    private static final Instant AT = Instant.parse("2026-03-01T10:20:30Z");
    private static final FaceMeasurer MEASURER = new FaceMeasurer() {
        @Override
        public FaceMeasures measure(Landmarks landmarks) {
            return new FaceMeasures(0.1, List.of(new MeasuredPair(Measure.BROW_HEIGHT, 14.25, 11.5)));
        }

        @Override
        public HealthyReference healthy() {
            return new HealthyReference(List.of());
        }
    };

    @Test
    void a_page_has_finding_severity_measures_review_model_and_thresholds() throws Exception {
        assertThat(page(options(true, Locale.ENGLISH)))
                .contains("Screening 17", "Siti", "olga", "90.0%", "test-1", "0.300", "0.700", "of 100, Moderate")
                .contains("11.5", "rita", "scar", "rosa: Given to another patient - was next", "rosa: Signed off");
    }

    @Test
    void every_page_says_what_it_is_not_in_the_language_of_the_user() throws Exception {
        assertThat(page(options(true, Locale.ENGLISH))).contains("A screening aid, not a diagnosis.");
        assertThat(page(options(true, Locale.of("id"))))
                .contains("Alat bantu skrining, bukan diagnosis.", "Skrining 17");
    }

    @Test
    void without_identification_nobody_is_named() throws Exception {
        assertThat(page(options(false, Locale.ENGLISH)))
                .contains("Mar 1, 2026")
                .doesNotContain("Siti", "olga", "rita", "rosa", "scar", "was next", "10:20");
    }

    private static ExportOptions options(boolean identified, Locale locale) {
        return new ExportOptions(identified, identified, false, false, false, locale, ZoneOffset.UTC);
    }

    private static String page(ExportOptions options) throws Exception {
        var id = new ScreeningId(17);
        var screening = new ScreeningRecord(
                id,
                AT,
                new PatientReference("Siti"),
                PictureSource.UPLOAD,
                "olga",
                Findings.assessment(0.9),
                "test-1",
                640,
                480,
                "0".repeat(64),
                new ReviewStanding(ReviewState.CONFIRMED, false, false),
                1);
        var reviews = List.of(
                new Review(id, 1, new Verdict.Confirm("scar"), "rita", AT),
                new Review(id, 2, new Verdict.Reassign(null, "was next"), "rosa", AT),
                new Review(id, 3, new Verdict.SignOff(""), "rosa", AT));
        var out = new ByteArrayOutputStream();
        var document = new Document(PageSize.A4);
        var texts = new ReportTexts(new ModuleTexts(), options);
        PdfWriter.getInstance(document, out).setPageEvent(new Footer(texts, ""));
        document.open();
        new ReportPage(document, texts, new Persons(options, new Pseudonymiser(new byte[] {1})), MEASURER)
                .add(new ExportedScreening(screening, reviews), null);
        document.close();
        try (var reader = new PdfReader(out.toByteArray())) {
            return new PdfTextExtractor(reader).getTextFromPage(1);
        }
    }
}
