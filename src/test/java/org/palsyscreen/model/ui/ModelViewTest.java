package org.palsyscreen.model.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.markdown.Markdown;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palsyscreen.analysis.PalsyClassifier;
import org.palsyscreen.fixture.ReadyClassifier;
import org.palsyscreen.fixture.WholeApp;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.convention.TestBean;

@WholeApp
class ModelViewTest extends SpringBrowserlessTest {
    private static final String PROBLEM = "models/face-mesh/saved_model.pb has another hash.";

    @TestBean(methodName = "org.palsyscreen.fixture.ReadyClassifier#create")
    PalsyClassifier classifier;

    @BeforeEach
    void broken() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        ((ReadyClassifier) classifier).breakDown(PROBLEM);
    }

    @Test
    @WithMockUser(username = "admin", roles = "ADMINISTRATOR")
    void an_administrator_sees_what_is_wrong_and_checks_again() {
        var view = navigate(ModelView.class);
        assertThat($(ListItem.class, view).single().getText()).isEqualTo(PROBLEM);
        test($(Button.class, view).withText("Check again").single()).click();
        assertThat($(ListItem.class, view).exists()).isFalse();
        assertThat($(Markdown.class, view).single().getContent()).isEqualTo("# Card");
    }

    @Test
    @WithMockUser(username = "otto", roles = "OPERATOR")
    void an_operator_reads_the_card_but_cannot_load_models() {
        var view = navigate(ModelView.class);
        assertThat($(Markdown.class, view).single().getContent()).isEqualTo("# Card");
        assertThat($(Button.class, view).exists()).isFalse();
    }
}
