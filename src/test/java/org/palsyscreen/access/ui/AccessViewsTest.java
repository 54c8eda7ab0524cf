package org.palsyscreen.access.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palsyscreen.access.UserAccount;
import org.palsyscreen.access.UserService;
import org.palsyscreen.analysis.PalsyClassifier;
import org.palsyscreen.fixture.WholeApp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.convention.TestBean;

@WholeApp
@WithMockUser(username = "admin", roles = "ADMINISTRATOR")
class AccessViewsTest extends SpringBrowserlessTest {
    @Autowired
    UserService users;

    @TestBean(methodName = "org.palsyscreen.fixture.ReadyClassifier#create")
    PalsyClassifier classifier;

    @BeforeEach
    void english() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @Test
    void a_new_user_gets_a_password_that_is_shown_once() {
        navigate(UsersView.class);
        test($(Button.class).withId("create-user").single()).click();
        test($(TextField.class).withId("new-display-name").single()).setValue("Nur Aini");
        test($(TextField.class).withId("new-username").single()).setValue("nur");
        test($(Button.class).withId("save-user").single()).click();
        assertThat($(Code.class).withId("one-time-password").single().getText()).hasSizeGreaterThan(11);
        assertThat(users.list()).extracting(UserAccount::username).contains("nur");
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
        assertThat(users.list()).hasSize(1);
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

    private PasswordField password(String id) {
        return $(PasswordField.class).withId(id).single();
    }
}
