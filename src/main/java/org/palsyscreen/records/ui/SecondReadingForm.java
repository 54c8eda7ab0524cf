package org.palsyscreen.records.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import org.palsyscreen.components.When;
import org.palsyscreen.records.SecondReadingRule;
import org.palsyscreen.records.SecondReadingRule.Which;
import org.palsyscreen.records.SecondReadings;
import org.palsyscreen.storage.ReasonedChange;

/** Which screenings two reviewers read independently, and changing that with a reason. */
@StyleSheet("/styles/records.css")
final class SecondReadingForm extends Div {
    private static final int SHOWN_CHANGES = 20;

    private final transient SecondReadings readings;
    private final RadioButtonGroup<Which> which = new RadioButtonGroup<>();
    private final IntegerField percent = new IntegerField();
    private final TextArea reason = new TextArea();
    private final Paragraph problem = new Paragraph();
    private final Details history = new Details();
    private int version;

    SecondReadingForm(SecondReadings readings) {
        this.readings = readings;
        addClassName("records-second");
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
        reason.setId("second-reason");
        reason.setLabel(getTranslation("records.second.reason"));
        reason.setMaxLength(ReasonedChange.MAX_REASON);
        reason.setManualValidation(true);
        reason.setErrorMessage(getTranslation("records.second.reason.missing"));
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        var save = new Button(getTranslation("records.second.save"), click -> save());
        save.setId("second-save");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        history.setSummaryText(getTranslation("records.second.history"));
        add(
                new H2(getTranslation("records.second.title")),
                new Paragraph(getTranslation("records.second.text")),
                which,
                percent,
                reason,
                problem,
                save,
                history);
        show();
    }

    private void show() {
        var changes = readings.changes(SHOWN_CHANGES);
        version = changes.isEmpty() ? 0 : changes.getFirst().version();
        var rule = readings.rule();
        which.setValue(rule.which());
        percent.setVisible(rule.which() != Which.ALL);
        percent.setValue(rule.percentOfOthers());
        var list = new UnorderedList();
        changes.forEach(change -> list.add(new ListItem(getTranslation(
                "records.second.line",
                When.dateAndTime(change.at(), UI.getCurrent()),
                change.by(),
                getTranslation("records.second.which." + change.rule().which()),
                change.rule().percentOfOthers(),
                change.reason()))));
        history.removeAll();
        history.add(list);
        history.setVisible(!changes.isEmpty());
    }

    private void save() {
        problem.setVisible(false);
        var share = which.getValue() == Which.ALL ? Integer.valueOf(0) : percent.getValue();
        percent.setInvalid(share == null || share < 0 || share > 100);
        reason.setInvalid(reason.getValue().isBlank());
        if (percent.isInvalid() || share == null) {
            percent.focus();
            return;
        }
        if (reason.isInvalid()) {
            reason.focus();
            return;
        }
        if (readings.save(version, new SecondReadingRule(which.getValue(), share), reason.getValue())) {
            reason.clear();
            show();
            Notification.show(getTranslation("records.second.saved")).addThemeVariants(NotificationVariant.SUCCESS);
            return;
        }
        int seen = version;
        show();
        problem.setText(getTranslation(seen == version ? "records.second.same" : "records.second.overtaken"));
        problem.setVisible(true);
    }
}
