package org.palsyscreen.screening.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.palsyscreen.components.ReasonedForm;
import org.palsyscreen.components.When;
import org.palsyscreen.screening.ReferenceFormatChange;
import org.palsyscreen.screening.ReferenceFormatCheck;
import org.palsyscreen.screening.ReferenceFormatSettings;

/** How new references look. What the expression means for those there are is said while it is typed. */
final class ReferenceFormatForm extends ReasonedForm {
    private static final int PAUSE_MS = 600;

    private final transient ReferenceFormatSettings settings;
    private final TextField expression = new TextField();
    private final TextField description = new TextField();
    private final Button own = new Button();

    ReferenceFormatForm(ReferenceFormatSettings settings) {
        super("screening.format", "format");
        this.settings = settings;
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
        own.setText(getTranslation("screening.format.own"));
        own.setId("format-own");
        own.addClickListener(click -> change(why -> settings.save(version(), null, description.getValue(), why)));
        offer(own);
        begin(expression, description);
    }

    @Override
    protected Shown show() {
        expression.setValue(settings.expression());
        description.setValue(settings.description());
        check();
        var changes = settings.changes(SHOWN_CHANGES);
        own.setVisible(!changes.isEmpty() && changes.getFirst().expression() != null);
        return new Shown(
                changes.isEmpty() ? 0 : changes.getFirst().version(),
                changes.stream()
                        .map(change -> getTranslation(
                                "screening.format.line",
                                When.dateAndTime(change.at(), UI.getCurrent()),
                                change.by(),
                                change.expression() == null
                                        ? getTranslation("screening.format.configured")
                                        : change.expression(),
                                change.reason()))
                        .toList());
    }

    private void check() {
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
    }

    @Override
    protected boolean valid() {
        check();
        if (expression.isInvalid()) {
            expression.focus();
        }
        return !expression.isInvalid();
    }

    @Override
    protected boolean store(int seen, String reason) {
        return settings.save(seen, expression.getValue(), description.getValue(), reason);
    }
}
