package org.palsyscreen.patients.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import org.palsyscreen.patients.Patient;
import org.palsyscreen.patients.PatientChange;
import org.palsyscreen.patients.PatientChange.Refusal;
import org.palsyscreen.patients.PatientDetails;
import org.palsyscreen.patients.PatientId;
import org.palsyscreen.patients.PatientService;
import org.palsyscreen.patients.Sex;

/** Year of birth, sex and notes; none of them is required. */
final class DetailsPanel extends Panel {
    private final IntegerField birthYear = new IntegerField();
    private final Select<Sex> sex = new Select<>();
    private final TextArea notes = new TextArea();

    DetailsPanel(PatientService service, Patient patient, boolean editable, SerializableConsumer<PatientId> again) {
        super("patients.details");
        birthYear.setId("birth-year");
        birthYear.setLabel(getTranslation("patients.birthYear"));
        birthYear.setValue(patient.details().birthYear());
        sex.setId("sex");
        sex.setLabel(getTranslation("patients.sex"));
        sex.setItems(Sex.values());
        sex.setEmptySelectionAllowed(true);
        sex.setItemLabelGenerator(
                value -> value == null ? getTranslation("patients.sex.none") : getTranslation("patients.sex." + value));
        sex.setEmptySelectionCaption(getTranslation("patients.sex.none"));
        sex.setValue(patient.details().sex());
        notes.setId("notes");
        notes.setLabel(getTranslation("patients.notes"));
        notes.setMaxLength(PatientDetails.MAX_NOTES);
        notes.setValue(patient.details().notes());
        birthYear.setReadOnly(!editable);
        sex.setReadOnly(!editable);
        notes.setReadOnly(!editable);
        add(birthYear, sex, notes, problem());
        if (editable) {
            var save = new Button(getTranslation("patients.save"));
            save.setId("save-details");
            save.addThemeVariants(ButtonVariant.PRIMARY);
            save.addClickListener(click -> {
                var wanted = new PatientDetails(birthYear.getValue(), sex.getValue(), notes.getValue());
                var change = birthYear.isInvalid()
                        ? new PatientChange.Refused(Refusal.INVALID_BIRTH_YEAR)
                        : service.change(patient.id(), patient.version(), wanted);
                answer(change, again);
            });
            add(save);
        }
    }
}
