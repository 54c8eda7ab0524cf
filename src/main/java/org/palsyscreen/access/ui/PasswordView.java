package org.palsyscreen.access.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.palsyscreen.access.CurrentUser;
import org.palsyscreen.access.PasswordChange;
import org.palsyscreen.access.PasswordService;

/** The user's own password; after a one-time password the only view there is. */
@Route("password")
@PermitAll
@StyleSheet("/styles/access.css")
class PasswordView extends Main implements HasDynamicTitle {
    private final transient PasswordService passwords;
    private final PasswordField current = new PasswordField();
    private final PasswordField wanted = new PasswordField();
    private final PasswordField repeated = new PasswordField();
    private final Button save = new Button();

    PasswordView(PasswordService passwords, CurrentUser user) {
        this.passwords = passwords;
        addClassName("access-password");
        if (user.external()) {
            add(
                    new H1(getTranslation("access.password.title")),
                    new Paragraph(getTranslation("access.password.external")));
            return;
        }
        current.setId("current-password");
        current.setLabel(getTranslation("access.password.current"));
        current.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        current.setAutofocus(true);
        wanted.setId("new-password");
        wanted.setLabel(getTranslation("access.password.new"));
        wanted.setHelperText(
                getTranslation("access.password.rules", PasswordService.MIN_LENGTH, PasswordService.MAX_LENGTH));
        wanted.setAutocomplete(Autocomplete.NEW_PASSWORD);
        repeated.setId("repeated-password");
        repeated.setLabel(getTranslation("access.password.repeat"));
        repeated.setAutocomplete(Autocomplete.NEW_PASSWORD);
        for (var field : new PasswordField[] {current, wanted, repeated}) {
            field.setManualValidation(true);
            field.addValueChangeListener(event -> field.setInvalid(false));
        }
        save.setText(getTranslation("access.password.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER).listenOn(this);
        save.addClickListener(click -> change());
        var text = user.mustChangePassword() ? "access.password.forced" : "access.password.intro";
        add(
                new H1(getTranslation("access.password.title")),
                new Paragraph(getTranslation(text)),
                current,
                wanted,
                repeated,
                save);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.password.title");
    }

    private void change() {
        if (current.isEmpty()) {
            refuse(current, "access.password.missing");
        } else if (!wanted.getValue().equals(repeated.getValue())) {
            refuse(repeated, "access.password.different");
        } else {
            show(passwords.change(current.getValue(), wanted.getValue()));
        }
    }

    private void show(PasswordChange answer) {
        switch (answer) {
            case CHANGED -> {
                Notification.show(getTranslation("access.password.CHANGED"))
                        .addThemeVariants(NotificationVariant.SUCCESS);
                UI.getCurrent().navigate("");
            }
            case CURRENT_PASSWORD_WRONG -> refuse(current, "access.password.CURRENT_PASSWORD_WRONG");
            case TOO_SHORT, TOO_LONG, LIKE_USERNAME, TOO_COMMON, SAME_AS_BEFORE ->
                refuse(wanted, "access.password." + answer);
        }
    }

    private void refuse(PasswordField field, String key) {
        field.setErrorMessage(getTranslation(key, PasswordService.MIN_LENGTH, PasswordService.MAX_LENGTH));
        field.setInvalid(true);
        field.focus();
    }
}
