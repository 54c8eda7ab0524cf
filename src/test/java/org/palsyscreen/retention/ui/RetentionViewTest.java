package org.palsyscreen.retention.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palsyscreen.analysis.Ungradable;
import org.palsyscreen.analysis.UngradableReason;
import org.palsyscreen.fixture.Findings;
import org.palsyscreen.fixture.Shelf;
import org.palsyscreen.fixture.ViewTest;
import org.palsyscreen.patients.PatientQuery;
import org.palsyscreen.retention.Retention;
import org.palsyscreen.screening.PatientReference;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@Import(Shelf.class)
@WithMockUser(username = "adam", roles = "ADMINISTRATOR")
class RetentionViewTest extends ViewTest {
    @Autowired
    Shelf shelf;

    @Autowired
    PatientQuery patients;

    @Autowired
    Retention retention;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nobodyYet() {
        jdbc.sql("delete from legal_hold").update();
        jdbc.sql("delete from retention_rule").update();
        shelf.clear();
    }

    @Test
    void the_rule_is_changed_once_its_effect_was_shown_and_a_reason_given() {
        navigate(RetentionView.class);
        assertThat(text("retention-in-force")).isEqualTo("Records are kept for ever.");
        test($view(Checkbox.class).id("retention-limited")).click();
        IntegerField days = $view(IntegerField.class).id("retention-days");
        days.setValue(3);
        test($view(Button.class).id("retention-change")).click();
        assertThat(days.isInvalid()).as("three days cannot be meant").isTrue();
        assertThat($(TextArea.class).withId("retention-reason").exists()).isFalse();

        days.setValue(3653);
        test($view(Button.class).id("retention-change")).click();
        assertThat(text("retention-effect")).startsWith("Nobody is due");
        test($(Button.class).id("retention-save")).click();
        assertThat(retention.rule().days()).as("without a reason").isNull();
        $(TextArea.class).id("retention-reason").setValue("the law");
        test($(Button.class).id("retention-save")).click();

        assertThat(retention.rule().days()).isEqualTo(3653);
        assertThat(text("retention-in-force")).contains("3,653 days");
    }

    @Test
    void a_patient_is_erased_from_its_page_by_typing_the_reference() throws Exception {
        shelf.screened("olga", "Gone-9", Findings.assessment(0.9));
        openPatient("Gone-9");
        test($view(Button.class).id("erase")).click();
        assertThat(text("erase-what")).contains("one screening with its picture");
        TextField typed = $(TextField.class).id("erase-typed");
        typed.setValue("gone-9");
        test($(Button.class).id("erase-go")).click();
        assertThat(typed.isInvalid()).isTrue();
        assertThat(patients.find(new PatientReference("Gone-9"))).isPresent();

        typed.setValue("Gone-9");
        test($(Button.class).id("erase-go")).click();

        assertThat(patients.find(new PatientReference("Gone-9"))).isEmpty();
        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("PatientsView");
    }

    @Test
    void a_hold_is_placed_with_a_reason_and_keeps_from_erasing_until_it_is_lifted() throws Exception {
        shelf.screened("olga", "Held-9", Findings.assessment(0.9));
        openPatient("Held-9");
        test($view(Button.class).id("place-hold")).click();
        assertThat($view(TextArea.class).id("hold-reason").isInvalid()).isTrue();
        $view(TextArea.class).id("hold-reason").setValue("court");
        test($view(Button.class).id("place-hold")).click();
        assertThat($view(Button.class).id("erase").isEnabled()).isFalse();
        test($view(Button.class).id("lift-hold")).click();
        assertThat($view(Button.class).id("erase").isEnabled()).isTrue();
    }

    @Test
    void a_screening_without_a_patient_is_erased_from_its_record() throws Exception {
        var orphan = shelf.screened("olga", null, new Ungradable(UngradableReason.NO_FACE));
        ui().navigate("record/" + orphan);
        test($view(Button.class).id("erase")).click();
        $(TextField.class).id("erase-typed").setValue(orphan.toString());
        test($(Button.class).id("erase-go")).click();
        assertThat(jdbc.sql("select count(*) from screening")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    @WithMockUser(username = "rita", roles = "REVIEWER")
    void reviewers_see_nothing_of_it_on_the_pages_of_patients() throws Exception {
        shelf.screened("olga", "Seen-9", Findings.assessment(0.9));
        openPatient("Seen-9");
        assertThat($view(Button.class).withId("erase").exists()).isFalse();
    }

    private void openPatient(String reference) {
        var id = patients.find(new PatientReference(reference)).orElseThrow().id();
        ui().navigate("patient/" + id);
    }

    private static UI ui() {
        return UI.getCurrent();
    }

    private String text(String id) {
        return $(Paragraph.class).id(id).getText();
    }
}
