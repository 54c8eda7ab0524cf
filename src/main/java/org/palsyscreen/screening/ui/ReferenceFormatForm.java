package org.palsyscreen.screening.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.components.When;
import org.palsyscreen.screening.ReferenceFormatChange;
import org.palsyscreen.screening.ReferenceFormatCheck;
import org.palsyscreen.screening.ReferenceFormatSettings;
import org.palsyscreen.storage.ReasonedChange;

/** How new references look. What the expression means for those there are is said while it is typed. */
final class ReferenceFormatForm extends Div {
    private static final int SHOWN_CHANGES = 20;
    private static final int PAUSE_MS = 600;

    private final transient ReferenceFormatSettings settings;
    private final TextField expression = new TextField();
    private final TextField description = new TextField();
    private final TextArea reason = new TextArea();
    private final Button own = new Button();
    private final Details history = new Details();
    private int version;

    ReferenceFormatForm(ReferenceFormatSettings settings) {
        this.settings = settings;
        addClassName("settings-format");
        expression.setId("format-expression");
        expression.setLabel(getTranslation("screening.format.expression"));
        expression.setMaxLength(ReferenceFormatChange.MAX_LENGTH);
        expression.setManualValidation(true);
        expression.setWidthFull();
        expression.setValueChangeMode(ValueChangeMode.LAZY);
        expression.setValueChangeTimeout(PAUSE_MS);
        expression.addValueChangeListener(typed -> check());
        description.setId("format-description");
        description.setLabel(getTranslation("screening.format.description"));
        description.setHelperText(getTranslation("screening.format.description.hint"));
        description.setMaxLength(ReferenceFormatChange.MAX_LENGTH);
        description.setWidthFull();
        reason.setId("format-reason");
        reason.setLabel(getTranslation("screening.format.reason"));
        reason.setMaxLength(ReasonedChange.MAX_REASON);
        reason.setManualValidation(true);
        reason.setErrorMessage(getTranslation("screening.format.reason.missing"));
        reason.setWidthFull();
        var save = new Button(getTranslation("screening.format.save"), click -> save(expression.getValue()));
        save.setId("format-save");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        own.setText(getTranslation("screening.format.own"));
        own.setId("format-own");
        own.addClickListener(click -> save(null));
        var buttons = new Div(save, own);
        buttons.addClassName("settings-buttons");
        history.setSummaryText(getTranslation("screening.format.history"));
        add(
                new H2(getTranslation("screening.format.title")),
                new Paragraph(getTranslation("screening.format.text")),
                expression,
                description,
                reason,
                buttons,
                history);
        show();
    }

    private void show() {
        var changes = settings.changes(SHOWN_CHANGES);
        version = changes.isEmpty() ? 0 : changes.getFirst().version();
        expression.setValue(settings.expression());
        description.setValue(settings.description());
        own.setVisible(!changes.isEmpty() && changes.getFirst().expression() != null);
        check();
        var list = new UnorderedList();
        changes.forEach(change -> list.add(new ListItem(getTranslation(
                "screening.format.line",
                When.dateAndTime(change.at(), UI.getCurrent()),
                change.by(),
                change.expression() == null ? getTranslation("screening.format.configured") : change.expression(),
                change.reason()))));
        history.removeAll();
        history.add(list);
        history.setVisible(!changes.isEmpty());
    }

    private boolean check() {
        switch (settings.check(expression.getValue())) {
            case ReferenceFormatCheck.Readable(int references, int others) -> {
                expression.setInvalid(expression.getValue().isBlank());
                expression.setErrorMessage(getTranslation("screening.format.expression.missing"));
                expression.setHelperText(getTranslation("screening.format.others", references, others));
            }
            case ReferenceFormatCheck.Unreadable(var problem) -> {
                expression.setErrorMessage(getTranslation("screening.format.unreadable", problem));
                expression.setInvalid(true);
            }
        }
        return !expression.isInvalid();
    }

    private void save(@Nullable String wanted) {
        reason.setInvalid(reason.getValue().isBlank());
        if (wanted != null && !check()) {
            expression.focus();
        } else if (reason.isInvalid()) {
            reason.focus();
        } else if (settings.save(version, wanted, description.getValue(), reason.getValue())) {
            reason.clear();
            show();
            Notification.show(getTranslation("screening.format.saved")).addThemeVariants(NotificationVariant.SUCCESS);
        } else {
            show();
            Notification.show(getTranslation("screening.format.refused")).addThemeVariants(NotificationVariant.WARNING);
        }
    }
}
