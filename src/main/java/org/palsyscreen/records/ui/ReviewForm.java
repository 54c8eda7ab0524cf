package org.palsyscreen.records.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.records.Verdict;

/** Asks a reviewer for a verdict; what was typed stays until it is saved. */
final class ReviewForm extends Div {
    enum Kind {
        CONFIRM,
        OVERRIDE,
        NOTE
    }

    private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>();
    private final Select<Outcome> outcome = new Select<>();
    private final TextArea text = new TextArea();
    private final transient Predicate<Verdict> submit;

    /** @param submit tells whether the verdict was saved */
    ReviewForm(Outcome stored, Predicate<Verdict> submit) {
        this.submit = submit;
        addClassName("records-review-form");
        kind.setId("review-kind");
        kind.setLabel(getTranslation("records.review.kind"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(item -> getTranslation("records.review.kind." + item));
        kind.addValueChangeListener(event -> adapt());
        outcome.setId("review-outcome");
        outcome.setLabel(getTranslation("records.review.outcome"));
        outcome.setItems(Stream.of(Outcome.NO_SIGN, Outcome.UNCERTAIN, Outcome.REFER)
                .filter(other -> other != stored)
                .toList());
        outcome.setItemLabelGenerator(item -> getTranslation("analysis.outcome." + item));
        text.setId("review-text");
        text.setMaxLength(Verdict.MAX_TEXT);
        text.setValueChangeMode(ValueChangeMode.EAGER);
        text.setManualValidation(true);
        outcome.setManualValidation(true);
        var save = new Button(getTranslation("records.review.save"), click -> save());
        save.setId("save-review");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(kind, outcome, text, save);
        kind.setValue(Kind.CONFIRM);
    }

    private void adapt() {
        boolean override = kind.getValue() == Kind.OVERRIDE;
        outcome.setVisible(override);
        outcome.setInvalid(false);
        text.setInvalid(false);
        text.setLabel(getTranslation("records.review.text." + kind.getValue()));
        text.setRequiredIndicatorVisible(kind.getValue() != Kind.CONFIRM);
        outcome.setRequiredIndicatorVisible(override);
    }

    private void save() {
        boolean textMissing = kind.getValue() != Kind.CONFIRM && text.getValue().isBlank();
        boolean outcomeMissing = kind.getValue() == Kind.OVERRIDE && outcome.getValue() == null;
        text.setErrorMessage(getTranslation("records.review.text.missing"));
        text.setInvalid(textMissing);
        outcome.setErrorMessage(getTranslation("records.review.outcome.missing"));
        outcome.setInvalid(outcomeMissing);
        if (textMissing || outcomeMissing) {
            return;
        }
        var verdict = switch (kind.getValue()) {
            case CONFIRM -> new Verdict.Confirm(text.getValue());
            case OVERRIDE -> new Verdict.Override(outcome.getValue(), text.getValue());
            case NOTE -> new Verdict.Note(text.getValue());
        };
        if (submit.test(verdict)) {
            text.clear();
            outcome.clear();
            kind.setValue(Kind.CONFIRM);
        }
    }
}
