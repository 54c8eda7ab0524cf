package org.palsyscreen.model.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.markdown.Markdown;
import com.vaadin.flow.component.notification.Notification;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palsyscreen.analysis.ClassifierVersion;
import org.palsyscreen.analysis.ClassifierVersions;
import org.palsyscreen.analysis.PalsyClassifier;
import org.palsyscreen.analysis.Thresholds;
import org.palsyscreen.fixture.ReadyClassifier;
import org.palsyscreen.fixture.WholeApp;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.convention.TestBean;

@WholeApp
class ModelViewTest extends SpringBrowserlessTest {
    private static final String PROBLEM = "models/face-mesh/saved_model.pb has another hash.";
    private static final Instant TRAINED = Instant.parse("2026-11-02T09:30:00Z");

    @TestBean(methodName = "org.palsyscreen.fixture.ReadyClassifier#create")
    PalsyClassifier classifier;

    @BeforeEach
    void english() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @Test
    @WithMockUser(username = "admin", roles = "ADMINISTRATOR")
    void an_administrator_sees_what_is_wrong_and_checks_again() {
        models().breakDown(PROBLEM);
        navigate(ModelView.class);
        assertThat($(ListItem.class).single().getText()).isEqualTo(PROBLEM);
        test($(Button.class).withText("Check again").single()).click();
        assertThat($(ListItem.class).exists()).isFalse();
        assertThat($(Markdown.class).single().getContent()).isEqualTo("# Card");
    }

    @Test
    @WithMockUser(username = "otto", roles = "OPERATOR")
    void an_operator_reads_the_card_but_sees_no_versions_and_cannot_load_models() {
        models().add(clinic(null));
        var view = navigate(ModelView.class);
        assertThat($(Markdown.class).single().getContent()).isEqualTo("# Card");
        assertThat($(Button.class, view).exists()).isFalse();
        assertThat($(VersionRow.class).exists()).isFalse();
    }

    @Test
    @WithMockUser(username = "otto", roles = "OPERATOR")
    void configured_thresholds_are_told_to_everybody() {
        models().configureThresholds();
        navigate(ModelView.class);
        assertThat($(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.contains("thresholds of its own"));
    }

    @Test
    @WithMockUser(username = "admin", roles = "ADMINISTRATOR")
    void without_another_version_it_is_said_how_one_is_added() {
        navigate(ModelView.class);
        assertThat($(VersionRow.class).all()).hasSize(1);
        assertThat(text()).contains("There is no other version").doesNotContain("Compare");
    }

    @Test
    @WithMockUser(username = "admin", roles = "ADMINISTRATOR")
    void both_cards_are_shown_side_by_side() {
        models().add(clinic(null));
        navigate(ModelView.class);
        assertThat(text()).contains("clinic-1", "Available", "Trained", "2026", "No sign below 20.0%");
        test($(Button.class).withText("Compare").single()).click();
        assertThat($(Markdown.class).all()).extracting(Markdown::getContent).containsExactly("# Card", "# Clinic");
        test($(Button.class).withText("Close comparison").single()).click();
        assertThat($(Markdown.class).single().getContent()).isEqualTo("# Card");
    }

    @Test
    @WithMockUser(username = "admin", roles = "ADMINISTRATOR")
    void a_version_is_activated_after_a_question_that_says_what_changes_and_one_can_go_back() {
        models().add(clinic(null));
        navigate(ModelView.class);
        test($(Button.class).withText("Activate").single()).click();
        var question = $(ConfirmDialog.class).single();
        assertThat(question.getElement().getTextRecursively())
                .contains("in place of test-1")
                .contains("below 30.0% becomes 20.0%", "from 70.0% becomes 60.0%")
                .contains("keep their version");
        assertThat(active()).isEqualTo("test-1");

        test(question).confirm();
        assertThat(active()).isEqualTo("clinic-1");
        assertThat($(Notification.class).single().getElement().getTextRecursively())
                .contains("clinic-1 is active");

        test($(Button.class).withText("Go back").single()).click();
        assertThat(active()).isEqualTo("test-1");
    }

    @Test
    @WithMockUser(username = "admin", roles = "ADMINISTRATOR")
    void a_damaged_version_shows_its_problem_and_cannot_be_activated() {
        models().add(clinic("The file saved_model.pb was altered."));
        navigate(ModelView.class);
        assertThat(text()).contains("clinic-1", "Cannot be used", "was altered");
        assertThat($(Button.class).withText("Activate").exists()).isFalse();
    }

    @Test
    @WithMockUser(username = "admin", roles = "ADMINISTRATOR")
    void a_version_that_was_damaged_since_the_page_was_opened_is_refused_and_the_page_says_why() {
        models().add(clinic(null));
        navigate(ModelView.class);
        test($(Button.class).withText("Activate").single()).click();
        models().damage("clinic-1", "The file saved_model.pb was altered.");
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(text()).contains("clinic-1 was not activated and nothing was changed", "was altered");
        assertThat(active()).isEqualTo("test-1");
    }

    private ReadyClassifier models() {
        return (ReadyClassifier) classifier;
    }

    private String active() {
        return ((ClassifierVersions) classifier)
                .list().stream()
                        .filter(ClassifierVersion::active)
                        .findFirst()
                        .orElseThrow()
                        .version();
    }

    private String text() {
        return $(ModelView.class).single().getElement().getTextRecursively();
    }

    private static ClassifierVersion clinic(@Nullable String problem) {
        Thresholds thresholds = problem == null ? new Thresholds(0.2, 0.6) : null;
        return new ClassifierVersion("clinic-1", "clinic-1", false, TRAINED, thresholds, "# Clinic", problem);
    }
}
