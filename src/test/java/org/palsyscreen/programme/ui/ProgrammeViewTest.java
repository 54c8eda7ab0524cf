package org.palsyscreen.programme.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.fixture.Findings;
import org.palsyscreen.fixture.Shelf;
import org.palsyscreen.fixture.ViewTest;
import org.palsyscreen.programme.FigureLine;
import org.palsyscreen.records.ReaderAgreement;
import org.palsyscreen.records.Verdict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;

@Import(Shelf.class)
@WithMockUser(username = "rosa", roles = "REVIEWER")
class ProgrammeViewTest extends ViewTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Autowired
    Shelf shelf;

    @BeforeEach
    void empty() {
        shelf.clear();
    }

    @Test
    void without_screenings_it_says_so() {
        navigate(ProgrammeView.class);
        assertThat($view(Paragraph.class).withClassName("programme-empty").exists())
                .isTrue();
    }

    @Test
    void figures_of_reviewed_cases_are_shown_with_their_intervals() throws Exception {
        var found = shelf.screened("olga", "A", Findings.assessment(0.9));
        shelf.reviewed("rita", found, 0, new Verdict.Confirm(""));
        var falseAlarm = shelf.screened("olga", "B", Findings.assessment(0.9));
        shelf.reviewed("rita", falseAlarm, 0, new Verdict.Override(Outcome.NO_SIGN, "scar"));
        shelf.screened("olga", "C", Findings.assessment(0.05));
        navigate(ProgrammeView.class);

        assertThat($view(H2.class).all())
                .extracting(H2::getText)
                .contains("Accuracy on reviewed cases", "Screenings a day");
        assertThat($view(Span.class).withClassName("programme-share").all())
                .extracting(Span::getText)
                .startsWith("100.0%", "100.0%", "0.0%", "0.0%", "50.0%", "50.0%");
        assertThat($view(Paragraph.class)
                        .withTextContaining("2 of 3 screenings have a verdict")
                        .exists())
                .isTrue();
    }

    @Test
    void what_two_readers_said_is_counted_by_outcome() {
        var cell = new ReaderAgreement.Cell("rita", "rosa", Outcome.REFER, Outcome.NO_SIGN, 3);
        var card = new ReadingsCard(new ReaderAgreement(List.of(cell)));
        assertThat(card.getElement().getTextRecursively())
                .containsSubsequence(
                        "No sign found", "Refer for examination", "No sign found", "0", "Refer for examination", "3");
    }

    @Test
    void an_address_that_makes_no_sense_is_told_and_the_rest_is_kept() {
        var invalid = new ArrayList<String>();
        var choice = ProgrammeChoice.of(
                QueryParameters.fromString("from=yesterday&until=2026-11-20&operator=olga"), TODAY, invalid);
        assertThat(invalid).containsExactly("from");
        assertThat(choice).isEqualTo(ProgrammeChoice.of(TODAY.minusDays(89), LocalDate.of(2026, 11, 20), "olga", null));
        assertThat(ProgrammeChoice.of(choice.address(), TODAY, invalid)).isEqualTo(choice);

        invalid.clear();
        assertThat(ProgrammeChoice.of(QueryParameters.fromString("from=2026-11-20&until=2026-11-01"), TODAY, invalid))
                .isEqualTo(ProgrammeChoice.usual(TODAY));
        assertThat(invalid).isEqualTo(List.of("until"));
    }

    @Test
    void scores_are_compared_with_the_days_before_or_with_any_others() {
        var invalid = new ArrayList<String>();
        var usual = ProgrammeChoice.of(QueryParameters.fromString("from=2026-11-11&until=2026-11-20"), TODAY, invalid);
        assertThat(usual.comparedFrom()).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(usual.comparedUntil()).isEqualTo(LocalDate.of(2026, 11, 10));
        assertThat(usual.address().getParameters()).doesNotContainKey("comparedFrom");

        var other = usual.comparedWith(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
        assertThat(ProgrammeChoice.of(other.address(), TODAY, invalid)).isEqualTo(other);
        assertThat(invalid).isEmpty();
        assertThat(ProgrammeChoice.of(
                        QueryParameters.fromString(
                                "from=2026-11-11&until=2026-11-20&comparedFrom=2026-02-01&comparedUntil=2026-01-01"),
                        TODAY,
                        invalid))
                .isEqualTo(usual);
        assertThat(invalid).containsExactly("comparedUntil");
    }

    @Test
    void a_filter_from_the_address_is_no_formula_in_the_file() {
        var choice = ProgrammeChoice.of(TODAY, TODAY, "=cmd()", null);
        var file = new String(
                FiguresFile.write(choice, List.of(new FigureLine("screenings", 3.0, null, null, null, null)), ';'),
                java.nio.charset.StandardCharsets.UTF_8);
        assertThat(file).contains("operator;'=cmd();;;;").contains("screenings;3.0;;;;");
    }

    @Test
    void an_address_that_makes_no_sense_is_told_on_the_page() {
        UI.getCurrent().navigate("programme", QueryParameters.fromString("from=soon"));
        assertThat($(Notification.class).exists()).isTrue();
    }
}
