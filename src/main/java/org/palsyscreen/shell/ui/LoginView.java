package org.palsyscreen.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.palsyscreen.access.DemoAccounts;
import org.palsyscreen.access.LoginProviders;
import org.palsyscreen.access.LoginTrouble;

/** The sign-in page. */
@Route(value = LoginView.ROUTE, autoLayout = false)
@AnonymousAllowed
class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    static final String ROUTE = "login";
    private final LoginForm form = new LoginForm();
    private final AuthenticationContext authentication;

    LoginView(AuthenticationContext authentication, DemoAccounts demo, LoginProviders providers) {
        this.authentication = authentication;
        addClassName("ps-login");
        form.setAction(ROUTE);
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(texts(LoginTrouble.ERROR));
        var side = new Div(form);
        side.addClassName("ps-login-side");
        if (!providers.providers().isEmpty()) {
            side.add(new ProviderButtons(providers));
        }
        if (demo.active()) {
            side.add(new DemoUsers(demo, form));
        } else {
            var forgotten = new Paragraph(getTranslation("shell.login.forgotten"));
            forgotten.addClassName("ps-hint");
            side.add(forgotten);
        }
        add(welcome(), side);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (authentication.isAuthenticated()) {
            event.forwardTo("");
            return;
        }
        var parameters = event.getLocation().getQueryParameters().getParameters();
        for (var trouble : LoginTrouble.values()) {
            if (parameters.containsKey(trouble.parameter())) {
                form.setI18n(texts(trouble));
                form.setError(true);
            }
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.login.page-title");
    }

    private Div welcome() {
        var claim = new H1(getTranslation("shell.login.claim"));
        var text = new Paragraph(getTranslation("shell.login.about"));
        var promise = new Paragraph(getTranslation("shell.promise"));
        promise.addClassName("ps-login-promise");
        var words = new Div(claim, text);
        words.addClassName("ps-login-words");
        var welcome = new Div(new Logo(), words, promise);
        welcome.addClassName("ps-login-welcome");
        return welcome;
    }

    private LoginI18n texts(LoginTrouble trouble) {
        var error = "shell.login.trouble." + trouble;
        var texts = LoginI18n.createDefault();
        texts.getForm().setTitle(getTranslation("shell.login.title"));
        texts.getForm().setUsername(getTranslation("shell.login.username"));
        texts.getForm().setPassword(getTranslation("shell.login.password"));
        texts.getForm().setSubmit(getTranslation("shell.login.submit"));
        texts.getErrorMessage().setTitle(getTranslation(error));
        texts.getErrorMessage().setMessage(getTranslation(error + ".advice"));
        texts.getErrorMessage().setUsername(getTranslation("shell.login.username.missing"));
        texts.getErrorMessage().setPassword(getTranslation("shell.login.password.missing"));
        return texts;
    }
}
