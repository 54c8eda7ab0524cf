package org.palsyscreen.api.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palsyscreen.api.ApiKey;
import org.palsyscreen.api.ApiKeyService;
import org.palsyscreen.api.ApiScope;
import org.palsyscreen.fixture.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@WithMockUser(username = "admin", roles = "ADMINISTRATOR")
class ApiKeysViewTest extends ViewTest {
    @Autowired
    ApiKeyService keys;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void noKeys() {
        jdbc.sql("delete from api_request").update();
        jdbc.sql("delete from api_key").update();
        UI.getCurrent().setLocale(Locale.ENGLISH);
        navigate(ApiKeysView.class);
    }

    @Test
    void without_keys_the_page_says_what_a_key_is_for_and_how_to_make_one() {
        assertThat($(Grid.class).all()).isEmpty();
        assertThat($(Paragraph.class).all()).extracting(Paragraph::getText).anyMatch(text -> text.contains("New key"));
    }

    @Test
    void a_new_key_is_shown_once_and_listed_without_its_secret() {
        make("ward-3.ehr", ApiScope.SCREEN, ApiScope.READ);

        var text = $(Code.class).withId("new-key-text").single().getText();
        var key = keys.page(0, 10).getFirst();
        assertThat(text).startsWith("psk_" + key.id() + "_");
        assertThat(key.name()).isEqualTo("ward-3.ehr");
        assertThat(key.scopes()).containsExactlyInAnyOrder(ApiScope.SCREEN, ApiScope.READ);
        test($(Button.class).withText("I have stored it").single()).click();
        assertThat($(Code.class).all()).isEmpty();
        assertThat(test(grid()).size()).isOne();
    }

    @Test
    void a_refused_name_or_missing_right_is_told_beside_the_field() {
        make("Not Allowed", ApiScope.SCREEN);
        assertThat($(TextField.class).withId("new-key-name").single().isInvalid())
                .isTrue();
        assertThat($(TextField.class).withId("new-key-name").single().getErrorMessage())
                .contains("lower-case");

        test($(TextField.class).withId("new-key-name").single()).setValue("allowed");
        scopes().deselectAll();
        test($(Button.class).withId("save-key").single()).click();
        assertThat(scopes().isInvalid()).isTrue();
        assertThat(keys.count()).isZero();
    }

    @Test
    void a_key_is_revoked_only_after_a_question() {
        make("ward-3.ehr", ApiScope.SCREEN);
        test($(Button.class).withText("I have stored it").single()).click();
        var revoke = (Button) test(grid()).getCellComponent(0, 2);
        assertThat(revoke.getAriaLabel()).contains("Revoke ward-3.ehr");

        test(revoke).click();
        assertThat(keys.page(0, 10).getFirst().revokedAt()).isNull();
        test($(ConfirmDialog.class).single()).confirm();

        assertThat(keys.page(0, 10).getFirst().revokedBy()).isEqualTo("admin");
        assertThat(((Button) test(grid()).getCellComponent(0, 2)).isVisible()).isFalse();
    }

    private void make(String name, ApiScope... wanted) {
        test($(Button.class).withId("create-key").single()).click();
        test($(TextField.class).withId("new-key-name").single()).setValue(name);
        scopes().setValue(Set.of(wanted));
        test($(Button.class).withId("save-key").single()).click();
    }

    @SuppressWarnings("unchecked")
    private Grid<ApiKey> grid() {
        return $(Grid.class).single();
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<ApiScope> scopes() {
        return $(CheckboxGroup.class).withId("new-key-scopes").single();
    }
}
