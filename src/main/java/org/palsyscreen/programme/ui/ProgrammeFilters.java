package org.palsyscreen.programme.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The fields above the figures; every change is reported as a whole choice. */
final class ProgrammeFilters extends Div {
    private final DatePicker from = new DatePicker();
    private final DatePicker until = new DatePicker();
    private final DatePicker comparedFrom = new DatePicker();
    private final DatePicker comparedUntil = new DatePicker();
    private final ComboBox<String> operator = new ComboBox<>();
    private final ComboBox<String> model = new ComboBox<>();

    private transient @Nullable ProgrammeChoice shown;

    ProgrammeFilters(List<String> operators, List<String> models, Consumer<ProgrammeChoice> changed) {
        addClassName("programme-filters");
        getElement().setAttribute("role", "search");
        from.setId("programme-from");
        from.setLabel(getTranslation("programme.from"));
        until.setId("programme-until");
        until.setLabel(getTranslation("programme.until"));
        for (var field : List.of(from, until)) {
            field.setLocale(getLocale());
            field.setRequiredIndicatorVisible(true);
            field.setManualValidation(true);
            field.addValueChangeListener(event -> report(event.isFromClient(), changed));
        }
        comparedFrom.setId("programme-compared-from");
        comparedFrom.setLabel(getTranslation("programme.compared.from"));
        comparedUntil.setId("programme-compared-until");
        comparedUntil.setLabel(getTranslation("programme.compared.until"));
        for (var field : List.of(comparedFrom, comparedUntil)) {
            field.setLocale(getLocale());
            field.setClearButtonVisible(true);
            field.setManualValidation(true);
            field.addValueChangeListener(event -> report(event.isFromClient(), changed));
        }
        operator.setLabel(getTranslation("programme.operator"));
        operator.setItems(operators);
        model.setLabel(getTranslation("programme.model"));
        model.setItems(models);
        for (var field : List.of(operator, model)) {
            field.setClearButtonVisible(true);
            field.addValueChangeListener(event -> report(event.isFromClient(), changed));
        }
        add(from, until, operator, model, comparedFrom, comparedUntil);
    }

    void show(ProgrammeChoice choice) {
        from.setValue(choice.from());
        until.setValue(choice.until());
        comparedFrom.setValue(choice.comparedFrom());
        comparedUntil.setValue(choice.comparedUntil());
        shown = choice;
        operator.setValue(choice.operator());
        model.setValue(choice.model());
    }

    private void report(boolean byUser, Consumer<ProgrammeChoice> changed) {
        if (!byUser) {
            return;
        }
        var first = from.getValue();
        var last = until.getValue();
        from.setErrorMessage(getTranslation("programme.day.missing"));
        from.setInvalid(first == null);
        until.setErrorMessage(getTranslation(last == null ? "programme.day.missing" : "programme.until.early"));
        until.setInvalid(last == null || first != null && last.isBefore(first));
        if (first != null && last != null && !last.isBefore(first)) {
            compared(ProgrammeChoice.of(first, last, operator.getValue(), model.getValue()), changed);
        }
    }

    /** Emptied, or left alone while the period itself is changed: again the days before. */
    private void compared(ProgrammeChoice usual, Consumer<ProgrammeChoice> changed) {
        var first = comparedFrom.getValue();
        var last = comparedUntil.getValue();
        boolean touched = shown != null
                && !(shown.comparedFrom().equals(first) && shown.comparedUntil().equals(last));
        boolean own = shown != null
                && !ProgrammeChoice.of(shown.from(), shown.until(), shown.operator(), shown.model())
                        .equals(shown);
        if (first == null || last == null || !touched && !own) {
            changed.accept(usual);
            return;
        }
        comparedUntil.setErrorMessage(getTranslation("programme.until.early"));
        comparedUntil.setInvalid(last.isBefore(first));
        if (!comparedUntil.isInvalid()) {
            changed.accept(usual.comparedWith(first, last));
        }
    }
}
