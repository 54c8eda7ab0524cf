package org.palsyscreen.records.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.components.ReasonedForm;
import org.palsyscreen.components.When;
import org.palsyscreen.records.SecondReadingRule;
import org.palsyscreen.records.SecondReadingRule.Which;
import org.palsyscreen.records.SecondReadings;

/** Which screenings two reviewers read independently, and changing that with a reason. */
final class SecondReadingForm extends ReasonedForm {
    private final transient SecondReadings readings;
    private final RadioButtonGroup<Which> which = new RadioButtonGroup<>();
    private final IntegerField percent = new IntegerField();

    SecondReadingForm(SecondReadings readings) {
        super("records.second", "second");
        this.readings = readings;
        which.setId("second-which");
        which.setLabel(getTranslation("records.second.which"));
        which.setItems(Which.values());
        which.setItemLabelGenerator(item -> getTranslation("records.second.which." + item));
        which.addValueChangeListener(change -> percent.setVisible(change.getValue() != Which.ALL));
        percent.setId("second-percent");
        percent.setLabel(getTranslation("records.second.percent"));
        percent.setHelperText(getTranslation("records.second.percent.hint"));
        percent.setMin(0);
        percent.setMax(100);
        percent.setManualValidation(true);
        percent.setErrorMessage(getTranslation("records.second.percent.range"));
        begin(which, percent);
    }

    @Override
    protected Shown show() {
        var rule = readings.rule();
        which.setValue(rule.which());
        percent.setVisible(rule.which() != Which.ALL);
        percent.setValue(rule.percentOfOthers());
        var changes = readings.changes(SHOWN_CHANGES);
        return new Shown(
                changes.isEmpty() ? 0 : changes.getFirst().version(),
                changes.stream()
                        .map(change -> getTranslation(
                                "records.second.line",
                                When.dateAndTime(change.at(), UI.getCurrent()),
                                change.by(),
                                getTranslation(
                                        "records.second.which." + change.rule().which()),
                                change.rule().percentOfOthers(),
                                change.reason()))
                        .toList());
    }

    private @Nullable Integer share() {
        return which.getValue() == Which.ALL ? Integer.valueOf(0) : percent.getValue();
    }

    @Override
    protected boolean valid() {
        var share = share();
        percent.setInvalid(share == null || share < 0 || share > 100);
        if (percent.isInvalid()) {
            percent.focus();
        }
        return !percent.isInvalid();
    }

    @Override
    protected boolean store(int seen, String reason) {
        var share = share();
        return share != null && readings.save(seen, new SecondReadingRule(which.getValue(), share), reason);
    }
}
