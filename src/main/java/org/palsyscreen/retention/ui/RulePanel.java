package org.palsyscreen.retention.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import org.palsyscreen.components.When;
import org.palsyscreen.retention.Retention;
import org.palsyscreen.retention.RetentionRule;

/** The rule in force, what it was, and changing it. */
final class RulePanel extends Card {
    private static final int SHOWN_CHANGES = 20;

    private final transient Retention retention;
    private final Paragraph inForce = new Paragraph();
    private final Checkbox limited = new Checkbox();
    private final IntegerField days = field("days", RetentionRule.FEWEST_DAYS, RetentionRule.MOST_DAYS);
    private final IntegerField notice = field("notice", 1, RetentionRule.MOST_NOTICE_DAYS);
    private final Details history = new Details();

    RulePanel(Retention retention) {
        super("rule");
        this.retention = retention;
        inForce.setId("retention-in-force");
        inForce.addClassName("retention-in-force");
        limited.setId("retention-limited");
        limited.setLabel(getTranslation("retention.rule.limited"));
        limited.addValueChangeListener(change -> days.setVisible(change.getValue()));
        var change = new Button(getTranslation("retention.rule.change"));
        change.setId("retention-change");
        change.addThemeVariants(ButtonVariant.PRIMARY);
        change.addClickListener(click -> ask());
        history.setSummaryText(getTranslation("retention.rule.history"));
        var fields = new Div(days, notice);
        fields.addClassName("retention-fields");
        add(inForce, limited, fields, change, history);
        refresh();
    }

    private void refresh() {
        var rule = retention.rule();
        inForce.setText(
                rule.days() == null
                        ? getTranslation("retention.rule.forEver")
                        : getTranslation("retention.rule.inForce", rule.days(), rule.noticeDays()));
        limited.setValue(rule.days() != null);
        days.setVisible(rule.days() != null);
        days.setValue(rule.days());
        notice.setValue(rule.noticeDays());
        var changes = retention.changes(SHOWN_CHANGES);
        var list = new UnorderedList();
        changes.forEach(change -> list.add(new ListItem(getTranslation(
                "retention.rule.line",
                When.dateAndTime(change.at(), UI.getCurrent()),
                change.by(),
                change.rule().days() == null
                        ? getTranslation("retention.rule.forEver")
                        : getTranslation(
                                "retention.rule.inForce",
                                change.rule().days(),
                                change.rule().noticeDays()),
                change.reason()))));
        history.removeAll();
        history.add(list);
        history.setVisible(!changes.isEmpty());
    }

    private void ask() {
        boolean wrongDays = limited.getValue() && wrong(days);
        if (wrong(notice) || wrongDays) {
            (wrongDays ? days : notice).focus();
            return;
        }
        var rule = new RetentionRule(limited.getValue() ? days.getValue() : null, notice.getValue());
        new RuleDialog(retention, rule, this::refresh).open();
    }

    private static boolean wrong(IntegerField field) {
        var value = field.getValue();
        boolean wrong = value == null || value < field.getMin() || value > field.getMax();
        field.setInvalid(wrong);
        return wrong;
    }

    private IntegerField field(String name, int min, int max) {
        var field = new IntegerField(getTranslation("retention.rule." + name));
        field.setId("retention-" + name);
        field.setMin(min);
        field.setMax(max);
        field.setManualValidation(true);
        field.setHelperText(getTranslation("retention.rule." + name + ".hint", min, max));
        field.setErrorMessage(getTranslation("retention.rule.range", min, max));
        return field;
    }
}
