package org.palsyscreen.records.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.records.Verdict;
import org.palsyscreen.screening.ReviewStanding;
import org.palsyscreen.screening.ReviewState;

/** Asks a reviewer for a verdict; what was typed stays until it is saved. */
final class ReviewForm extends Div {
    enum Kind {
        CONFIRM,
        OVERRIDE,
        NOTE,
        SIGN_OFF,
        VOID,
        RESTORE;

        private boolean needsText(ReviewStanding standing) {
            return switch (this) {
                case OVERRIDE, NOTE, VOID, RESTORE -> true;
                case CONFIRM -> standing.signedOff();
                case SIGN_OFF -> false;
            };
        }
    }

    /** Characters from which on the user is told how many are left; what is pasted is never cut off. */
    private static final int NEARLY_FULL = Verdict.MAX_TEXT - 200;

    private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>();
    private final Select<Outcome> outcome = new Select<>();
    private final TextArea text = new TextArea();
    private final transient Predicate<Verdict> submit;
    private final boolean administrator;
    private transient ReviewStanding standing = ReviewStanding.FRESH;
    /** Somebody else's reading is waited for. */
    private boolean waits;

    /**
     * @param administrator whether a voided screening may be restored
     * @param submit tells whether the verdict was saved
     */
    ReviewForm(Outcome stored, boolean administrator, Predicate<Verdict> submit) {
        this.administrator = administrator;
        this.submit = submit;
        addClassName("records-review-form");
        kind.setId("review-kind");
        kind.setLabel(getTranslation("records.review.kind"));
        kind.setItemLabelGenerator(item -> getTranslation("records.review.kind." + item));
        kind.addValueChangeListener(event -> adapt());
        outcome.setId("review-outcome");
        outcome.setLabel(getTranslation("records.review.outcome"));
        // its own indicator puts aria-required on a button, where ARIA does not allow it
        outcome.addClassName("ps-required");
        outcome.setItems(Stream.of(Outcome.NO_SIGN, Outcome.UNCERTAIN, Outcome.REFER)
                .filter(other -> other != stored)
                .toList());
        outcome.setItemLabelGenerator(item -> getTranslation("analysis.outcome." + item));
        text.setId("review-text");
        text.addValueChangeListener(typed -> text.setHelperText(
                typed.getValue().length() > NEARLY_FULL
                        ? getTranslation(
                                "records.review.text.left",
                                Verdict.MAX_TEXT - typed.getValue().length())
                        : ""));
        text.setValueChangeMode(ValueChangeMode.EAGER);
        text.setManualValidation(true);
        outcome.setManualValidation(true);
        var save = new Button(getTranslation("records.review.save"), click -> save());
        save.setId("save-review");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(kind, outcome, text, save);
        offer(standing, false);
    }

    /**
     * What can be said of the screening as it stands; what was chosen and typed stays while it is possible.
     *
     * @param waitsForAnother the user has read it, and another reader has to
     */
    void offer(ReviewStanding now, boolean waitsForAnother) {
        standing = now;
        waits = waitsForAnother;
        var chosen = kind.getValue();
        var kinds = kinds();
        kind.setItems(kinds);
        kind.setValue(chosen != null && kinds.contains(chosen) ? chosen : kinds.getFirst());
        adapt();
    }

    /** Puts the user where this verdict is entered. */
    void begin(Kind wanted) {
        if (kinds().contains(wanted)) {
            kind.setValue(wanted);
            if (wanted == Kind.OVERRIDE) {
                outcome.focus();
            } else {
                text.focus();
            }
        }
    }

    /** Confirms at once, with the remark that was typed, if any. */
    void confirm() {
        if (kinds().contains(Kind.CONFIRM)) {
            kind.setValue(Kind.CONFIRM);
            save();
        }
    }

    private List<Kind> kinds() {
        if (standing.voided()) {
            return administrator ? List.of(Kind.NOTE, Kind.RESTORE) : List.of(Kind.NOTE);
        }
        if (waits) {
            return List.of(Kind.NOTE, Kind.VOID);
        }
        boolean decided = standing.state() == ReviewState.CONFIRMED || standing.state() == ReviewState.OVERRIDDEN;
        return decided && !standing.signedOff()
                ? List.of(Kind.SIGN_OFF, Kind.CONFIRM, Kind.OVERRIDE, Kind.NOTE, Kind.VOID)
                : List.of(Kind.CONFIRM, Kind.OVERRIDE, Kind.NOTE, Kind.VOID);
    }

    private void adapt() {
        if (kind.getValue() == null) {
            return;
        }
        boolean override = kind.getValue() == Kind.OVERRIDE;
        outcome.setVisible(override);
        outcome.setInvalid(false);
        text.setInvalid(false);
        boolean needed = kind.getValue().needsText(standing);
        text.setLabel(getTranslation(
                standing.signedOff() && kind.getValue() == Kind.CONFIRM
                        ? "records.review.text.amendment"
                        : "records.review.text." + kind.getValue()));
        text.setRequiredIndicatorVisible(needed);
    }

    void save() {
        if (text.getValue().length() > Verdict.MAX_TEXT) {
            text.setErrorMessage(getTranslation("records.review.text.long", Verdict.MAX_TEXT));
            text.setInvalid(true);
            return;
        }
        boolean textMissing =
                kind.getValue().needsText(standing) && text.getValue().isBlank();
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
            case SIGN_OFF -> new Verdict.SignOff(text.getValue());
            case VOID -> new Verdict.Void(text.getValue());
            case RESTORE -> new Verdict.Restore(text.getValue());
        };
        if (submit.test(verdict)) {
            text.clear();
            outcome.clear();
            kind.setValue(kinds().getFirst());
        }
    }
}
