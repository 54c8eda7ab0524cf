package org.palsyscreen.records.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palsyscreen.fixture.Findings;
import org.palsyscreen.fixture.Shelf;
import org.palsyscreen.fixture.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;

@Import(Shelf.class)
@WithMockUser(username = "olga", roles = "OPERATOR")
class HistoryViewTest extends ViewTest {
    @Autowired
    Shelf shelf;

    @BeforeEach
    void nothingYet() {
        shelf.clear();
    }

    @Test
    void without_screenings_it_leads_to_the_first_one() {
        navigate(HistoryView.class);

        assertThat($view(H2.class).single().getText()).isEqualTo("No screenings yet");
        assertThat($view(Button.class).withText("Screen a patient").exists()).isTrue();
        assertThat($view(HistoryGrid.class).exists()).isFalse();
    }

    @Test
    void the_newest_screening_comes_first() throws Exception {
        shelf.screened("olga", "A-1", Findings.assessment(0.9));
        shelf.screened("olga", "A-2", Findings.assessment(0.1));
        navigate(HistoryView.class);

        assertThat(patients()).containsExactly("A-2", "A-1");
    }

    @Test
    void the_address_filters_and_sorts_and_fills_the_fields() throws Exception {
        shelf.screened("olga", "A-1", Findings.assessment(0.9));
        shelf.screened("olga", "A-2", Findings.assessment(0.8));
        shelf.screened("olga", "A-3", Findings.assessment(0.1));
        UI.getCurrent().navigate("history", QueryParameters.fromString("outcome=refer&patient=a-&sort=probability"));

        assertThat(patients()).containsExactly("A-2", "A-1");
        assertThat($view(TextField.class).id("filter-patient").getValue()).isEqualTo("a-");
    }

    @Test
    void a_part_of_the_address_that_makes_no_sense_is_named_and_the_rest_is_kept() throws Exception {
        shelf.screened("olga", "A-1", Findings.assessment(0.9));
        shelf.screened("olga", "B-1", Findings.assessment(0.9));
        UI.getCurrent().navigate("history", QueryParameters.fromString("patient=b&from=yesterday&sort=height"));

        assertThat(patients()).containsExactly("B-1");
        assertThat(test($(Notification.class).single()).getText()).contains("from", "sort");
    }

    @Test
    void what_is_typed_goes_to_the_address_and_clearing_takes_it_out() throws Exception {
        shelf.screened("olga", "A-1", Findings.assessment(0.9));
        navigate(HistoryView.class);
        test($view(TextField.class).id("filter-patient")).setValue("B");

        assertThat(address()).isEqualTo("history?patient=B");
        assertThat($view(H2.class).single().getText()).isEqualTo("Nothing matches");

        test($view(Button.class).withText("Clear filters").last()).click();
        assertThat(address()).isEqualTo("history");
        assertThat(patients()).containsExactly("A-1");
    }

    @Test
    void a_click_on_a_row_opens_the_record() throws Exception {
        var id = shelf.screened("olga", "A-1", Findings.assessment(0.9));
        navigate(HistoryView.class);
        test($view(HistoryGrid.class).single()).clickRow(0);

        assertThat(getCurrentView()).isInstanceOf(RecordView.class);
        assertThat(address()).isEqualTo("record/" + id);
    }

    @Test
    void an_export_is_deidentified_unless_the_user_says_otherwise() throws Exception {
        shelf.screened("olga", "A-1", Findings.assessment(0.9));
        navigate(HistoryView.class);
        test($view(Button.class).id("export-open")).click();

        assertThat($(RadioButtonGroup.class).id("export-identified").getValue()).isEqualTo(false);
        assertThat($(Checkbox.class).id("export-bom").getValue()).isTrue();
    }

    private List<String> patients() {
        var grid = test($view(HistoryGrid.class).single());
        return IntStream.range(0, grid.size())
                .mapToObj(row -> grid.getRow(row).patientReference())
                .map(reference -> reference == null ? "" : reference.value())
                .toList();
    }

    private static String address() {
        return UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters();
    }
}
