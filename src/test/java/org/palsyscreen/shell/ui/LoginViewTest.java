package org.palsyscreen.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.Test;
import org.palsyscreen.fixture.ViewTest;
import org.springframework.security.test.context.support.WithAnonymousUser;

@WithAnonymousUser
class LoginViewTest extends ViewTest {
    @Test
    void atFirstThereIsNoErrorAndNoDemonstrationAccount() {
        UI.getCurrent().navigate("login");
        assertThat($(LoginForm.class).single().isError()).isFalse();
        assertThat($(DemoUsers.class).all()).isEmpty();
    }

    @Test
    void aWrongPasswordIsSaid() {
        UI.getCurrent().navigate("login", QueryParameters.of("error", ""));
        var form = $(LoginForm.class).single();
        assertThat(form.isError()).isTrue();
    }

    @Test
    void aLockedNameIsToldToWait() {
        UI.getCurrent().navigate("login", QueryParameters.of("locked", ""));
        assertThat($(LoginForm.class).single().isError()).isTrue();
        assertThat($(LoginForm.class)
                        .single()
                        .getElement()
                        .getPropertyRaw("i18n")
                        .toString())
                .contains("Locked for a while");
    }
}
