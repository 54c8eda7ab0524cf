package org.palsyscreen.access.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.palsyscreen.access.NewUser;
import org.palsyscreen.access.Role;
import org.palsyscreen.access.UserChange;
import org.palsyscreen.access.UserChange.Refusal;
import org.palsyscreen.access.UserService;

/** Asks for a new user; stays open with what was typed when the user is refused. */
final class NewUserDialog extends Dialog {
    private final transient UserService users;
    private final transient UserChangeAnswer answers;
    private final TextField username = new TextField();
    private final TextField displayName = new TextField();
    private final Select<Role> role = new Select<>();

    NewUserDialog(UserService users, UserChangeAnswer answers) {
        this.users = users;
        this.answers = answers;
        setHeaderTitle(getTranslation("access.users.create"));
        displayName.setId("new-display-name");
        displayName.setLabel(getTranslation("access.users.displayName"));
        displayName.setMaxLength(100);
        displayName.setAutofocus(true);
        username.setId("new-username");
        username.setLabel(getTranslation("access.users.username"));
        username.setHelperText(getTranslation("access.users.username.rules"));
        username.setMaxLength(32);
        role.setId("new-role");
        role.setLabel(getTranslation("access.users.role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(item -> getTranslation("access.role." + item));
        role.setValue(Role.OPERATOR);
        var fields = new Div(displayName, username, role);
        fields.addClassName("access-fields");
        add(fields);
        var cancel = new Button(getTranslation("access.users.cancel"), click -> close());
        var create = new Button(getTranslation("access.users.create.save"), click -> create());
        create.setId("save-user");
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickShortcut(Key.ENTER).listenOn(this);
        getFooter().add(cancel, create);
    }

    private void create() {
        username.setInvalid(false);
        displayName.setInvalid(false);
        var answer = users.create(new NewUser(username.getValue(), displayName.getValue(), role.getValue()));
        if (answer instanceof UserChange.Refused(Refusal reason)) {
            var field = reason == Refusal.INVALID_DISPLAY_NAME ? displayName : username;
            field.setErrorMessage(getTranslation("access.refused." + reason));
            field.setInvalid(true);
            field.focus();
            return;
        }
        close();
        answers.show(answer);
    }
}
