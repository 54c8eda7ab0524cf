package org.palsyscreen.access.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palsyscreen.access.SessionService;
import org.palsyscreen.access.UserAccount;
import org.palsyscreen.access.UserService;
import org.palsyscreen.fixture.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@WithMockUser(username = "admin", roles = "ADMINISTRATOR")
class AccessViewsTest extends ViewTest {
    @Autowired
    UserService users;

    @Autowired
    SessionService sessions;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void onlyTheFirstAdministrator() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        jdbc.sql("delete from user_session").update();
        jdbc.sql("delete from app_user where username <> 'admin'").update();
    }

    @Test
    void a_new_user_gets_a_password_that_is_shown_once() {
        navigate(UsersView.class);
        test($(Button.class).withId("create-user").single()).click();
        test($(TextField.class).withId("new-display-name").single()).setValue("Nur Aini");
        test($(TextField.class).withId("new-username").single()).setValue("nur");
        test($(Button.class).withId("save-user").single()).click();
        assertThat($(Code.class).withId("one-time-password").single().getText()).hasSizeGreaterThan(11);
        assertThat(users.list(0, 100)).extracting(UserAccount::username).contains("nur");
        assertThat(test($(Grid.class).single()).size()).isEqualTo(2);
    }

    @Test
    void a_user_name_that_is_taken_is_refused_in_place() {
        navigate(UsersView.class);
        test($(Button.class).withId("create-user").single()).click();
        test($(TextField.class).withId("new-display-name").single()).setValue("Another");
        test($(TextField.class).withId("new-username").single()).setValue("admin");
        test($(Button.class).withId("save-user").single()).click();
        var username = $(TextField.class).withId("new-username").single();
        assertThat(username.isInvalid()).isTrue();
        assertThat(username.getErrorMessage()).contains("taken");
        assertThat(users.list(0, 100)).hasSize(1);
    }

    @Test
    void two_different_new_passwords_are_refused() {
        navigate(PasswordView.class);
        password("current-password").setValue("whatever");
        password("new-password").setValue("one long enough");
        password("repeated-password").setValue("another long one");
        test($(Button.class).withText("Change password").single()).click();
        assertThat(password("repeated-password").isInvalid()).isTrue();
    }

    @Test
    void a_wrong_current_password_is_refused() {
        navigate(PasswordView.class);
        password("current-password").setValue("whatever");
        password("new-password").setValue("quiet-lamp-seven-boats");
        password("repeated-password").setValue("quiet-lamp-seven-boats");
        test($(Button.class).withText("Change password").single()).click();
        assertThat(password("current-password").isInvalid()).isTrue();
    }

    @Test
    @WithMockUser(username = "rita", roles = "REVIEWER")
    void only_administrators_see_the_users() {
        UI.getCurrent().navigate("users");
        assertThat(getCurrentView()).isNotInstanceOf(UsersView.class);
    }

    @Test
    void a_session_of_ones_own_is_shown_and_ended() {
        jdbc.sql("""
                insert into user_session values
                ('s-1', 'admin', 'Firefox, Windows', '192.0.2.7', current_timestamp, current_timestamp)""").update();
        navigate(SessionsView.class);
        var item = $(ListItem.class).single();
        assertThat(item.getElement().getTextRecursively()).contains("Firefox, Windows", "192.0.2.7");

        test($(Button.class).withText("Sign out").single()).click();
        assertThat($(ListItem.class).all()).isEmpty();
        assertThat(sessions.own()).isEmpty();
    }

    @Test
    void a_user_of_a_provider_has_neither_password_nor_role_to_change_here() {
        jdbc.sql("""
                insert into app_user (username, display_name, role, enabled, must_change_password, created_at, version,
                openid_issuer, openid_subject)
                values ('zoe', 'Zoe', 'OPERATOR', true, false, current_timestamp, 0, 'https://id.example', '1')""").update();
        var view = navigate(UsersView.class);
        var zoe = users.list(0, 100).stream()
                .filter(user -> user.username().equals("zoe"))
                .findFirst()
                .orElseThrow();
        var admin = users.list(0, 100).getFirst();

        assertThat(labels(view.actions(zoe))).containsExactly("Sign out everywhere", "Disable");
        assertThat(labels(view.actions(admin)))
                .containsExactly(
                        "Change role to Operator",
                        "Change role to Reviewer",
                        "Change role to Auditor",
                        "New one-time password",
                        "Sign out everywhere",
                        "Disable");
    }

    private static List<String> labels(MenuBar menu) {
        return menu.getItems().getFirst().getSubMenu().getItems().stream()
                .map(item -> item.getText())
                .toList();
    }

    private PasswordField password(String id) {
        return $(PasswordField.class).withId(id).single();
    }
}
