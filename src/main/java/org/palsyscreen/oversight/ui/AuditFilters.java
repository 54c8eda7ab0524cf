package org.palsyscreen.oversight.ui;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.palsyscreen.audit.AuditAction;
import org.palsyscreen.audit.AuditFilter;

/** The fields above the log; days are the user's own. */
final class AuditFilters extends Div {
    private static final int TYPING_PAUSE_MS = 400;

    private final TextField actor = new TextField();
    private final ComboBox<AuditAction> action = new ComboBox<>();
    private final TextField subject = new TextField();
    private final DatePicker from = new DatePicker();
    private final DatePicker until = new DatePicker();
    private final Button clear = new Button();
    private final Runnable changed;
    private boolean clearing;

    AuditFilters(Runnable changed) {
        this.changed = changed;
        addClassName("oversight-filters");
        getElement().setAttribute("role", "search");
        actor.setId("audit-actor");
        actor.setLabel(getTranslation("oversight.filter.actor"));
        actor.setPlaceholder(getTranslation("oversight.filter.actor.hint"));
        actor.setClearButtonVisible(true);
        actor.setMaxLength(64);
        actor.setValueChangeMode(ValueChangeMode.LAZY);
        actor.setValueChangeTimeout(TYPING_PAUSE_MS);
        action.setId("audit-action");
        action.setLabel(getTranslation("oversight.filter.action"));
        action.setItemLabelGenerator(item -> AuditTexts.action(this, item));
        action.setItems(Arrays.stream(AuditAction.values())
                .sorted(Comparator.comparing(item -> AuditTexts.action(this, item)))
                .toList());
        action.setClearButtonVisible(true);
        subject.setId("audit-subject");
        subject.setLabel(getTranslation("oversight.filter.subject"));
        subject.setPlaceholder("screening/17");
        subject.setClearButtonVisible(true);
        subject.setMaxLength(128);
        subject.setValueChangeMode(ValueChangeMode.LAZY);
        subject.setValueChangeTimeout(TYPING_PAUSE_MS);
        from.setId("audit-from");
        from.setLabel(getTranslation("oversight.filter.from"));
        until.setId("audit-until");
        until.setLabel(getTranslation("oversight.filter.until"));
        for (var day : List.of(from, until)) {
            day.setClearButtonVisible(true);
            day.setLocale(getLocale());
        }
        clear.setText(getTranslation("oversight.filter.clear"));
        clear.setIcon(VaadinIcon.CLOSE_SMALL.create());
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        clear.addClickListener(click -> clear());
        clear.setVisible(false);
        actor.addValueChangeListener(this::report);
        action.addValueChangeListener(this::report);
        subject.addValueChangeListener(this::report);
        from.addValueChangeListener(this::report);
        until.addValueChangeListener(this::report);
        add(actor, action, subject, from, until, clear);
    }

    boolean chosen() {
        return !filter(ZoneId.of("UTC")).equals(AuditFilter.NONE);
    }

    AuditFilter filter(ZoneId zone) {
        var first = from.getValue();
        var last = until.getValue();
        var who = actor.getValue().strip();
        var what = subject.getValue().strip();
        return new AuditFilter(
                first == null ? null : first.atStartOfDay(zone).toInstant(),
                last == null ? null : last.plusDays(1).atStartOfDay(zone).toInstant(),
                who.isEmpty() ? null : who,
                action.getValue(),
                what.isEmpty() ? null : what);
    }

    void clear() {
        clearing = true;
        actor.clear();
        action.clear();
        subject.clear();
        from.clear();
        until.clear();
        clearing = false;
        tell();
    }

    private void report(ComponentValueChangeEvent<?, ?> event) {
        if (!clearing) {
            tell();
        }
    }

    /** Days in the wrong order find nothing, so the field says why. */
    private void tell() {
        var first = from.getValue();
        var last = until.getValue();
        until.setManualValidation(true);
        until.setErrorMessage(getTranslation("oversight.filter.until.early"));
        until.setInvalid(first != null && last != null && last.isBefore(first));
        clear.setVisible(chosen());
        changed.run();
    }
}
