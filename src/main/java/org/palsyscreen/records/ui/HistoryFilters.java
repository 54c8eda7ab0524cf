package org.palsyscreen.records.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.records.HistoryFilter.Voided;
import org.palsyscreen.records.HistorySort;
import org.palsyscreen.screening.PatientReference;
import org.palsyscreen.screening.ReviewState;

/** The fields above the history; every change is reported as a whole choice. */
final class HistoryFilters extends Div {
    private static final int TYPING_PAUSE_MS = 400;

    private final TextField patient = new TextField();
    private final DatePicker from = new DatePicker();
    private final DatePicker until = new DatePicker();
    private final MultiSelectComboBox<Outcome> outcomes = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<ReviewState> reviews = new MultiSelectComboBox<>();
    private final ComboBox<String> operator = new ComboBox<>();
    private final Select<Voided> voided = new Select<>();
    private final Button clear = new Button();
    /** Shown on phones only, where the fields would fill the screen. */
    private final Button more = new Button();

    private HistorySort sort = HistorySort.NEWEST_FIRST;

    HistoryFilters(List<String> operators, Consumer<HistoryChoice> changed) {
        addClassName("records-filters");
        getElement().setAttribute("role", "search");
        patient.setId("filter-patient");
        patient.setLabel(getTranslation("records.filter.patient"));
        patient.setPlaceholder(getTranslation("records.filter.patient.hint"));
        patient.setClearButtonVisible(true);
        patient.setMaxLength(PatientReference.MAX_LENGTH);
        patient.setValueChangeMode(ValueChangeMode.LAZY);
        patient.setValueChangeTimeout(TYPING_PAUSE_MS);
        patient.setManualValidation(true);
        from.setId("filter-from");
        from.setLabel(getTranslation("records.filter.from"));
        until.setId("filter-until");
        until.setLabel(getTranslation("records.filter.until"));
        outcomes.setId("filter-outcome");
        outcomes.setLabel(getTranslation("records.filter.outcome"));
        outcomes.setItems(Outcome.values());
        outcomes.setItemLabelGenerator(outcome -> getTranslation("analysis.outcome." + outcome));
        reviews.setId("filter-review");
        reviews.setLabel(getTranslation("records.filter.review"));
        reviews.setItems(ReviewState.values());
        reviews.setItemLabelGenerator(state -> getTranslation("records.state." + state));
        operator.setId("filter-operator");
        operator.setLabel(getTranslation("records.filter.operator"));
        operator.setItems(operators);
        voided.setId("filter-voided");
        voided.setLabel(getTranslation("records.filter.voided"));
        voided.setItems(Voided.values());
        voided.setItemLabelGenerator(item -> getTranslation("records.filter.voided." + item));
        voided.addValueChangeListener(event -> report(event.isFromClient(), changed));
        for (var field : List.of(from, until)) {
            field.setClearButtonVisible(true);
            field.setLocale(getLocale());
            field.addValueChangeListener(event -> report(event.isFromClient(), changed));
        }
        for (var field : List.of(outcomes, reviews)) {
            field.setClearButtonVisible(true);
        }
        operator.setClearButtonVisible(true);
        patient.addValueChangeListener(event -> report(event.isFromClient(), changed));
        outcomes.addValueChangeListener(event -> report(event.isFromClient(), changed));
        reviews.addValueChangeListener(event -> report(event.isFromClient(), changed));
        operator.addValueChangeListener(event -> report(event.isFromClient(), changed));
        clear.setText(getTranslation("records.filter.clear"));
        clear.setIcon(VaadinIcon.CLOSE_SMALL.create());
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        clear.addClickListener(click -> changed.accept(HistoryChoice.ALL.sortedBy(sort)));
        more.setIcon(VaadinIcon.FILTER.create());
        more.addClassName("records-filters-more");
        more.addClickListener(click -> open(!hasClassName("records-filters-open")));
        add(patient, more, from, until, outcomes, reviews, operator, voided, clear);
        open(false);
    }

    private void open(boolean open) {
        setClassName("records-filters-open", open);
        more.getElement().setAttribute("aria-expanded", String.valueOf(open));
    }

    void show(HistoryChoice choice) {
        sort = choice.sort();
        if (!patient.getValue().strip().equals(choice.patientPrefix())) {
            patient.setValue(choice.patientPrefix());
        }
        from.setValue(choice.from());
        until.setValue(choice.until());
        outcomes.setValue(choice.outcomes());
        reviews.setValue(choice.reviewStates());
        operator.setValue(choice.operator());
        voided.setValue(choice.voided());
        clear.setVisible(choice.filters());
        long chosen = choice.chosenBesidePatient();
        more.setText(
                chosen == 0
                        ? getTranslation("records.filter.more")
                        : getTranslation("records.filter.more.chosen", chosen));
    }

    private void report(boolean byUser, Consumer<HistoryChoice> changed) {
        if (!byUser) {
            return;
        }
        boolean valid = PatientReference.isBlankOrValid(patient.getValue());
        patient.setErrorMessage(getTranslation("records.filter.patient.invalid"));
        patient.setInvalid(!valid);
        if (valid) {
            changed.accept(new HistoryChoice(
                    from.getValue(),
                    until.getValue(),
                    outcomes.getValue(),
                    operator.getValue(),
                    reviews.getValue(),
                    patient.getValue().strip(),
                    voided.getValue(),
                    sort));
        }
    }
}
