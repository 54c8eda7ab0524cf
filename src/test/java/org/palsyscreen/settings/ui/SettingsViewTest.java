package org.palsyscreen.settings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palsyscreen.analysis.Thresholds;
import org.palsyscreen.fixture.Findings;
import org.palsyscreen.fixture.Shelf;
import org.palsyscreen.fixture.ViewTest;
import org.palsyscreen.records.Verdict;
import org.palsyscreen.settings.ThresholdChange;
import org.palsyscreen.settings.ThresholdSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@Import(Shelf.class)
@WithMockUser(username = "ada", roles = "ADMINISTRATOR")
class SettingsViewTest extends ViewTest {
    @Autowired
    ThresholdSettings settings;

    @Autowired
    Shelf shelf;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void nothingWasChanged() {
        jdbc.sql("delete from threshold_change").update();
    }

    @BeforeEach
    void open() throws Exception {
        shelf.clear();
        var reviewed = shelf.screened("olga", "A", Findings.assessment(0.9));
        shelf.reviewed("rita", reviewed, 0, new Verdict.Confirm(""));
        UI.getCurrent().setLocale(Locale.ENGLISH);
        navigate(SettingsView.class);
    }

    @Test
    void the_effect_is_shown_and_nothing_saved_without_a_reason() {
        enter(20.0, 93.5);
        assertThat(text("effect-summary")).isEqualTo("1 of the last 1 reviewed cases would get another outcome.");

        test(button("change-save")).click();
        assertThat($(TextArea.class).id("change-reason").getErrorMessage()).contains("Say why");
        assertThat(settings.state().version()).isZero();

        test($(TextArea.class).id("change-reason")).setValue("trial");
        test(button("change-save")).click();
        assertThat(settings.state().set()).isEqualTo(new Thresholds(0.2, 0.935));
        assertThat($(Dialog.class).all()).isEmpty();
        assertThat(text("thresholds-in-effect")).contains("set here, 20% and 93.5%");
        assertThat(test(grid()).size()).isOne();
    }

    @Test
    void earlier_thresholds_and_the_models_own_can_be_had_back() {
        settings.save(0, new Thresholds(0.2, 0.9), "first");
        settings.save(1, new Thresholds(0.3, 0.8), "second");
        UI.getCurrent().refreshCurrentRoute(false);

        test((Button) test(grid()).getCellComponent(1, 2)).click();
        confirm("first was better");
        assertThat(settings.state().set()).isEqualTo(new Thresholds(0.2, 0.9));

        test(button("back-to-own")).click();
        confirm("end of the trial");
        assertThat(settings.state().set()).isNull();
        assertThat(text("thresholds-in-effect")).contains("the model's own");
        assertThat($(Button.class).withId("back-to-own").all()).isEmpty();
    }

    @Test
    void bad_values_are_told_beside_the_field_and_ask_nothing() {
        enter(60.0, 40.0);
        assertThat(field("lower").getErrorMessage()).contains("must not lie above");
        enter(0.0, 100.0);
        assertThat(field("lower").getErrorMessage()).contains("above 0 and below 100");
        assertThat(field("upper").isInvalid()).isTrue();
        assertThat($(Dialog.class).all()).isEmpty();
    }

    @Test
    void who_is_overtaken_is_told_by_whom_and_sees_what_holds_now() {
        enter(20.0, 90.0);
        settings.save(0, new Thresholds(0.3, 0.8), "faster");
        confirm("slower");

        assertThat(text("change-overtaken")).contains("ada", "faster", "Nothing of yours was saved");
        assertThat(button("change-save").isEnabled()).isFalse();
        assertThat(text("thresholds-in-effect")).contains("30% and 80%");
        assertThat(settings.state().version()).isOne();
    }

    private void enter(double lower, double upper) {
        test(field("lower")).setValue(lower);
        test(field("upper")).setValue(upper);
        test(button("check-effect")).click();
    }

    private void confirm(String reason) {
        test($(TextArea.class).id("change-reason")).setValue(reason);
        test(button("change-save")).click();
    }

    private NumberField field(String name) {
        return $(NumberField.class).withId("threshold-" + name).single();
    }

    private Button button(String id) {
        return $(Button.class).withId(id).single();
    }

    private String text(String id) {
        return $(Paragraph.class).withId(id).single().getText();
    }

    @SuppressWarnings("unchecked")
    private Grid<ThresholdChange> grid() {
        return $(Grid.class).single();
    }
}
