package org.palsyscreen.records.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.io.ByteArrayOutputStream;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.palsyscreen.access.Role;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.export.ExportFormat;
import org.palsyscreen.export.ExportOptions;
import org.palsyscreen.export.RecordExport;
import org.palsyscreen.fixture.EmptyRecord;
import org.palsyscreen.fixture.Findings;
import org.palsyscreen.fixture.Identity;
import org.palsyscreen.fixture.Shelf;
import org.palsyscreen.fixture.ViewTest;
import org.palsyscreen.records.HistoryFilter;
import org.palsyscreen.records.ReviewResult;
import org.palsyscreen.records.ReviewService;
import org.palsyscreen.records.SecondReadingRule;
import org.palsyscreen.records.SecondReadings;
import org.palsyscreen.records.Verdict;
import org.palsyscreen.screening.ScreeningId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** What the first of two independent readers said is on no page that the second one can open. */
@Import(Shelf.class)
class BlindViewsTest extends ViewTest {
    private static final String SECRET = "the lid hangs";
    private static final ExportOptions IDENTIFIED =
            new ExportOptions(true, true, false, false, false, Locale.ENGLISH, ZoneOffset.UTC);

    @Autowired
    Shelf shelf;

    @Autowired
    ReviewService reviews;

    @Autowired
    SecondReadings readings;

    @Autowired
    RecordExport export;

    @Autowired
    JdbcClient jdbc;

    private ScreeningId screening;

    @BeforeEach
    void ritaHasReadIt() throws Exception {
        EmptyRecord.make(jdbc);
        Identity.as(
                "adam",
                Role.ADMINISTRATOR,
                () -> readings.save(0, new SecondReadingRule(SecondReadingRule.Which.SIGNS, 0), "test"));
        screening = shelf.screened("olga", "Twice-1", Findings.assessment(0.9));
        var result = Identity.as(
                "rita",
                Role.REVIEWER,
                () -> reviews.submit(screening, 0, new Verdict.Override(Outcome.NO_SIGN, SECRET)));
        assertThat(result).isEqualTo(new ReviewResult.AwaitsSecondReader());
    }

    @AfterEach
    void nothingIsReadTwiceAnyMore() {
        EmptyRecord.make(jdbc);
    }

    @Test
    @WithMockUser(username = "rosa", roles = "REVIEWER")
    void the_second_reader_sees_neither_the_verdict_nor_who_gave_it() {
        for (var page : pages()) {
            assertThat(opened(page)).as(page).contains("Twice-1").doesNotContain(SECRET, "rita");
        }
        assertThat(opened("programme")).doesNotContain(SECRET, "rita");
        assertThat(opened("history")).doesNotContain(SECRET, "rita");
    }

    @Test
    @WithMockUser(username = "olga", roles = "OPERATOR")
    void whoever_screened_it_does_not_either() {
        assertThat(opened("record/" + screening)).contains("Twice-1").doesNotContain(SECRET, "rita");
    }

    @Test
    @WithMockUser(username = "rita", roles = "REVIEWER")
    void the_first_reader_sees_the_own_reading() {
        assertThat(opened("record/" + screening)).contains("Twice-1", SECRET);
    }

    @Test
    @WithMockUser(username = "rosa", roles = "REVIEWER")
    void the_report_does_not_tell_either() throws Exception {
        var bytes = new ByteArrayOutputStream();
        export.write(ExportFormat.PDF, HistoryFilter.NONE, IDENTIFIED, bytes, done -> true);
        var report = new PdfReader(bytes.toByteArray());
        assertThat(report.getNumberOfPages()).isEqualTo(1);
        assertThat(new PdfTextExtractor(report).getTextFromPage(1))
                .contains("Twice-1")
                .doesNotContain(SECRET, "rita");
    }

    private List<String> pages() {
        long patient = jdbc.sql("select id from patient").query(Long.class).single();
        return List.of("record/" + screening, "worklist", "patient/" + patient);
    }

    /** Texts and attributes of the whole page. */
    private static String opened(String page) {
        UI.getCurrent().navigate(page);
        return UI.getCurrent().getCurrentView().getElement().getOuterHTML();
    }
}
