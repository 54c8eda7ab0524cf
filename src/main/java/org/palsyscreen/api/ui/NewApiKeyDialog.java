package org.palsyscreen.api.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.palsyscreen.api.ApiKeyCreation;
import org.palsyscreen.api.ApiKeyService;
import org.palsyscreen.api.ApiScope;
import org.palsyscreen.api.NewApiKey;

/** Asks for a new key; stays open with what was entered when it is refused. */
final class NewApiKeyDialog extends Dialog {
    private static final int USUAL_DAYS = 365;
    private final transient ApiKeyService keys;
    private final transient Clock clock;
    private final transient Runnable refresh;
    private final TextField name = new TextField();
    private final CheckboxGroup<ApiScope> scopes = new CheckboxGroup<>();
    private final Select<Integer> days = new Select<>();

    NewApiKeyDialog(ApiKeyService keys, Clock clock, Runnable refresh) {
        this.keys = keys;
        this.clock = clock;
        this.refresh = refresh;
        setHeaderTitle(getTranslation("api.keys.create"));
        name.setId("new-key-name");
        name.setLabel(getTranslation("api.keys.name"));
        name.setHelperText(getTranslation("api.keys.name.rules", NewApiKey.MAX_NAME));
        name.setMaxLength(NewApiKey.MAX_NAME);
        name.setManualValidation(true);
        name.setAutofocus(true);
        scopes.setId("new-key-scopes");
        scopes.setLabel(getTranslation("api.keys.scopes"));
        scopes.setItems(ApiScope.values());
        scopes.setItemLabelGenerator(scope -> getTranslation("api.scope." + scope));
        scopes.setManualValidation(true);
        scopes.select(ApiScope.SCREEN);
        days.setId("new-key-days");
        days.setLabel(getTranslation("api.keys.life"));
        days.setItems(30, 90, USUAL_DAYS, 2 * USUAL_DAYS);
        days.setItemLabelGenerator(number -> getTranslation("api.keys.days", number));
        days.setValue(USUAL_DAYS);
        var fields = new Div(name, scopes, days);
        fields.addClassName("api-fields");
        add(fields);
        var cancel = new Button(getTranslation("api.keys.cancel"), click -> close());
        var create = new Button(getTranslation("api.keys.create.save"), click -> create());
        create.setId("save-key");
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickShortcut(Key.ENTER).listenOn(this);
        getFooter().add(cancel, create);
    }

    private void create() {
        name.setInvalid(false);
        scopes.setInvalid(false);
        days.setInvalid(false);
        var until = clock.instant().plus(days.getValue(), ChronoUnit.DAYS);
        switch (keys.create(new NewApiKey(name.getValue().strip(), scopes.getValue(), until))) {
            case ApiKeyCreation.Created created -> {
                close();
                refresh.run();
                new KeyOnceDialog(created).open();
            }
            case ApiKeyCreation.Refused(var reason) -> refuse(reason);
        }
    }

    private void refuse(ApiKeyCreation.Refusal reason) {
        var text = getTranslation("api.refused." + reason);
        switch (reason) {
            case INVALID_NAME, NAME_TAKEN -> {
                name.setErrorMessage(text);
                name.setInvalid(true);
                name.focus();
            }
            case NO_SCOPE -> {
                scopes.setErrorMessage(text);
                scopes.setInvalid(true);
            }
            case INVALID_EXPIRY -> {
                days.setErrorMessage(text);
                days.setInvalid(true);
                days.focus();
            }
        }
    }
}
