package org.palsyscreen.records.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.fixture.Findings;
import org.palsyscreen.fixture.Shelf;
import org.palsyscreen.fixture.ViewTest;
import org.palsyscreen.records.Verdict;
import org.palsyscreen.screening.PatientReference;
import org.palsyscreen.screening.ScreeningId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;

@Import(Shelf.class)
@WithMockUser(username = "rosa", roles = "REVIEWER")
class RecordViewTest extends ViewTest {
    @Autowired
    Shelf shelf;

    ScreeningId screening;

    @BeforeEach
    void oneScreening() throws Exception {
        shelf.clear();
        screening = shelf.screened("olga", "A-1", Findings.assessment(0.9));
    }

    @Test
    void a_confirmation_is_listed_with_its_author() {
        open();
        save();

        assertThat(verdicts()).containsExactly("Confirmed");
        assertThat($view(Span.class).withTextContaining("rosa").exists()).isTrue();
    }

    @Test
    @SuppressWarnings("unchecked")
    void an_override_needs_an_outcome_and_a_reason() {
        open();
        choose(ReviewForm.Kind.OVERRIDE);
        save();

        Select<Outcome> outcome = $view(Select.class).id("review-outcome");
        assertThat(outcome.isInvalid()).isTrue();
        assertThat(text().isInvalid()).isTrue();
        assertThat(verdicts()).isEmpty();

        outcome.setValue(Outcome.NO_SIGN);
        text().setValue("Old scar");
        save();
        assertThat(verdicts()).singleElement().asString().startsWith("Overridden: ");
        assertThat(text().getValue()).isEmpty();
    }

    @Test
    void a_confirmed_screening_is_signed_off_next_and_then_amended() {
        open();
        save();
        save();
        assertThat(verdicts()).containsExactly("Confirmed", "Signed off");
        assertThat($view(Span.class)
                        .withClassName("records-signed-off")
                        .single()
                        .getText())
                .isEqualTo("Signed off");

        save();
        assertThat(text().isInvalid()).isTrue();
        text().setValue("Both corners move");
        save();
        assertThat(verdicts()).containsExactly("Confirmed", "Signed off", "Amendment: Confirmed");
    }

    @Test
    void a_voided_screening_says_so_and_a_reviewer_cannot_restore_it() {
        open();
        choose(ReviewForm.Kind.VOID);
        text().setValue("Wrong patient");
        save();

        assertThat($view(Span.class).withClassName("records-voided").single().getText())
                .isEqualTo("Voided");
        choose(ReviewForm.Kind.NOTE);
        assertThat(verdicts()).containsExactly("Voided");
    }

    @Test
    void a_text_that_is_too_long_is_refused_and_kept() {
        open();
        choose(ReviewForm.Kind.NOTE);
        text().setValue("x".repeat(Verdict.MAX_TEXT + 1));
        save();

        assertThat(text().isInvalid()).isTrue();
        assertThat(text().getErrorMessage()).contains("2000");
        assertThat(text().getValue()).hasSize(Verdict.MAX_TEXT + 1);
        assertThat(verdicts()).isEmpty();
    }

    @Test
    void a_conflict_names_who_was_first_and_keeps_what_was_typed() throws Exception {
        open();
        shelf.reviewed("maria", screening, 0, new Verdict.Confirm(""));
        choose(ReviewForm.Kind.NOTE);
        text().setValue("Compare with last year");
        save();

        assertThat($view(Div.class).withClassName("records-conflict").single().getText())
                .startsWith("maria reviewed");
        assertThat(text().getValue()).isEqualTo("Compare with last year");
        assertThat(verdicts()).containsExactly("Confirmed");

        save();
        assertThat(verdicts()).containsExactly("Confirmed", "Note only");
    }

    @Test
    @WithMockUser(username = "olga", roles = "OPERATOR")
    void an_operator_reads_but_gives_no_verdict() {
        open();

        assertThat($view(ReviewPanel.class).exists()).isTrue();
        assertThat($view(ReviewForm.class).exists()).isFalse();
        assertThat($view(Button.class).withText("Wrong patient?").exists()).isFalse();
    }

    @Test
    void a_screening_is_given_to_the_right_patient_with_a_reason() {
        open();
        test($view(Button.class).id("reassign")).click();
        var reference = $(TextField.class).id("reassign-reference");
        var reason = $(TextArea.class).id("reassign-reason");
        reassign();
        assertThat(reference.isInvalid()).isTrue();
        assertThat(reason.isInvalid()).isTrue();
        reference.setValue("a-1");
        reason.setValue("Was next in the queue");
        reassign();
        assertThat(reference.getErrorMessage()).contains("already");

        reference.setValue("B-2");
        reassign();

        assertThat($(ReassignDialog.class).exists()).isFalse();
        assertThat($view(H1.class).single().getText()).isEqualTo("B-2");
        assertThat(verdicts()).containsExactly("Given to another patient");
    }

    @Test
    void who_was_overtaken_sees_by_what_and_saves_again() throws Exception {
        open();
        test($view(Button.class).id("reassign")).click();
        shelf.reviewed("maria", screening, 0, new Verdict.Note("look at her again"));
        $(TextField.class).id("reassign-reference").setValue("B-2");
        $(TextArea.class).id("reassign-reason").setValue("Was next in the queue");
        reassign();
        assertThat($(Paragraph.class).withTextContaining("maria reviewed").exists())
                .isTrue();
        assertThat(verdicts()).containsExactly("Note only");

        reassign();
        assertThat($view(H1.class).single().getText()).isEqualTo("B-2");
    }

    @Test
    void a_reviewer_whose_page_is_older_is_shown_whose_screening_it_is_now() throws Exception {
        open();
        text().setValue("Both corners move");
        shelf.reviewed("maria", screening, 0, new Verdict.Reassign(new PatientReference("C-3"), "typing error"));
        save();

        assertThat($view(H1.class).single().getText()).isEqualTo("C-3");
        assertThat(text().getValue()).isEqualTo("Both corners move");
        assertThat(verdicts()).containsExactly("Given to another patient");
    }

    private void reassign() {
        test($(Button.class).id("reassign-save")).click();
    }

    @Test
    void an_unknown_number_says_so() {
        navigate(RecordView.class, "999999");

        assertThat($view(H1.class).single().getText()).isEqualTo("No such record");
    }

    private void open() {
        navigate(RecordView.class, screening.toString());
    }

    private void save() {
        test($view(Button.class).id("save-review")).click();
    }

    @SuppressWarnings("unchecked")
    private void choose(ReviewForm.Kind kind) {
        $view(RadioButtonGroup.class).id("review-kind").setValue(kind);
    }

    private TextArea text() {
        return $view(TextArea.class).id("review-text");
    }

    private List<String> verdicts() {
        return $view(Span.class).withClassName("records-review-verdict").all().stream()
                .map(Span::getText)
                .toList();
    }
}
