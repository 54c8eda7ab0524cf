package org.palsyscreen.records.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palsyscreen.fixture.Findings;
import org.palsyscreen.fixture.Shelf;
import org.palsyscreen.fixture.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;

@Import(Shelf.class)
@WithMockUser(username = "rosa", roles = "REVIEWER")
class WorkListViewTest extends ViewTest {
    @Autowired
    Shelf shelf;

    @BeforeEach
    void threeWait() throws Exception {
        shelf.clear();
        shelf.screened("olga", "A-1", Findings.assessment(0.05));
        shelf.screened("olga", "B-2", Findings.assessment(0.9));
        shelf.screened("olga", "C-3", Findings.assessment(0.9));
    }

    @Test
    void confirming_brings_the_next_and_counts() {
        navigate(WorkListView.class);
        assertThat(shown()).isEqualTo("B-2");
        assertThat(counters()).containsExactly("3 to review", "0 reviewed by you today");

        test($view(Button.class).id("worklist-confirm")).click();
        assertThat(shown()).isEqualTo("C-3");
        test($view(Button.class).id("worklist-confirm")).click();
        assertThat(shown()).isEqualTo("A-1");
        assertThat(counters()).containsExactly("1 to review", "2 reviewed by you today");
        test($view(Button.class).id("worklist-confirm")).click();

        assertThat(shown()).isEqualTo("Everything is reviewed");
        assertThat(counters()).contains("Nothing to review");
    }

    @Test
    void what_is_skipped_comes_back_on_demand() {
        navigate(WorkListView.class);
        skip();
        skip();
        assertThat(shown()).isEqualTo("A-1");
        skip();
        assertThat(shown()).isEqualTo("Everything is reviewed");
        assertThat(counters()).contains("3 to review", "3 skipped");
        test($view(Button.class).withText("Look at the skipped ones again (B)").single())
                .click();
        assertThat(shown()).isEqualTo("B-2");
    }

    @Test
    void a_key_that_was_meant_for_the_screening_before_does_nothing() {
        var view = navigate(WorkListView.class);
        var seen = view.getElement().getAttribute(WorkListKeys.SHOWN);
        view.on(seen, WaitingScreening::confirm);
        assertThat(shown()).isEqualTo("C-3");
        view.on(seen, WaitingScreening::confirm);

        assertThat(shown()).isEqualTo("C-3");
        assertThat(counters()).contains("2 to review", "1 reviewed by you today");
    }

    @Test
    void override_opens_the_form_where_it_is_given() {
        navigate(WorkListView.class);
        test($view(Button.class).withText("Override (O)").single()).click();
        assertThat($view(RadioButtonGroup.class).id("review-kind").getValue()).isEqualTo(ReviewForm.Kind.OVERRIDE);
    }

    private void skip() {
        test($view(Button.class).withText("Skip (S)").single()).click();
    }

    private String shown() {
        return $view(H2.class).all().getFirst().getText();
    }

    private List<String> counters() {
        return $view(Span.class).all().stream()
                .filter(span -> span.getParent()
                        .map(parent -> parent.getElement().getClassList().contains("records-counters"))
                        .orElse(false))
                .map(Span::getText)
                .toList();
    }
}
