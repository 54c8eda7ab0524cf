package org.palsyscreen.settings.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.Optional;
import org.palsyscreen.analysis.Thresholds;

/** Two percentages; says beside the field what is wrong with them. */
final class ThresholdFields extends Div {
    private final NumberField lower = field("lower");
    private final NumberField upper = field("upper");

    ThresholdFields() {
        addClassName("settings-fields");
        add(lower, upper);
    }

    void show(Thresholds thresholds) {
        lower.setValue(Percent.of(thresholds.lower()));
        upper.setValue(Percent.of(thresholds.upper()));
        lower.setInvalid(false);
        upper.setInvalid(false);
    }

    /** Empty when they are no thresholds; the field that has to be corrected has the focus then. */
    Optional<Thresholds> read() {
        boolean upperGood = isPercentage(upper);
        boolean lowerGood = isPercentage(lower);
        if (!lowerGood || !upperGood) {
            return Optional.empty();
        }
        if (lower.getValue() > upper.getValue()) {
            refuse(lower, "settings.thresholds.crossed");
            return Optional.empty();
        }
        return Optional.of(
                new Thresholds(Percent.probability(lower.getValue()), Percent.probability(upper.getValue())));
    }

    private boolean isPercentage(NumberField field) {
        var value = field.getValue();
        boolean good = value != null && value > 0 && value < 100;
        field.setInvalid(false);
        if (!good) {
            refuse(field, "settings.thresholds.range");
        }
        return good;
    }

    private void refuse(NumberField field, String key) {
        field.setErrorMessage(getTranslation(key));
        field.setInvalid(true);
        field.focus();
    }

    private NumberField field(String name) {
        var field = new NumberField(getTranslation("settings.thresholds." + name));
        field.setId("threshold-" + name);
        field.setHelperText(getTranslation("settings.thresholds." + name + ".hint"));
        field.setSuffixComponent(new Span("%"));
        field.setManualValidation(true);
        return field;
    }
}
