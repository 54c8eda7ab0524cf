package org.palsyscreen.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palsyscreen.access.LoginProviders;
import org.palsyscreen.access.LoginProviders.LoginProvider;
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

    @ParameterizedTest
    @CsvSource({
        "error, User name or password is wrong",
        "locked, Locked for a while",
        "provider, That sign-in did not succeed",
        "no-role, Your account has no role here",
        "disabled, Your account is disabled",
        "ended, You were logged out"
    })
    void theReasonIsSaidWhyNobodyGotIn(String parameter, String title) {
        UI.getCurrent().navigate("login", QueryParameters.of(parameter, ""));
        var form = $(LoginForm.class).single();
        assertThat(form.isError()).isTrue();
        assertThat(form.getElement().getPropertyRaw("i18n").toString()).contains(title);
    }

    @Test
    void withoutAProviderThereIsNoButtonForOne() {
        UI.getCurrent().navigate("login");
        assertThat($(ProviderButtons.class).all()).isEmpty();
    }

    @Test
    void aProviderIsALinkThatTheBrowserItselfFollows() {
        var buttons = new ProviderButtons(
                new LoginProviders(List.of(new LoginProvider("St. Clare", "oauth2/authorization/clinic"))));
        var link = buttons.getElement().getChild(1);
        assertThat(link.getAttribute("href")).isEqualTo("oauth2/authorization/clinic");
        assertThat(link.hasAttribute("router-ignore")).isTrue();
        assertThat(link.getTextRecursively()).isEqualTo("Log in with St. Clare");
    }
}
