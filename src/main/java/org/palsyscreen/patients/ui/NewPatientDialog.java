package org.palsyscreen.patients.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import org.palsyscreen.patients.PatientChange;
import org.palsyscreen.patients.PatientDetails;
import org.palsyscreen.patients.PatientService;
import org.palsyscreen.screening.PatientReference;
import org.palsyscreen.screening.ReferenceFormat;

/** Asks for the reference of a patient who was not screened yet, then opens the patient's page. */
final class NewPatientDialog extends Dialog {
    NewPatientDialog(PatientService service, ReferenceFormat format) {
        setHeaderTitle(getTranslation("patients.create"));
        var reference = new TextField(getTranslation("patients.reference"));
        reference.setId("new-reference");
        reference.setMaxLength(PatientReference.MAX_LENGTH);
        reference.setHelperText(format.description());
        reference.setWidthFull();
        reference.setManualValidation(true);
        reference.focus();
        var cancel = new Button(getTranslation("patients.cancel"), click -> close());
        var save = new Button(getTranslation("patients.create.save"));
        save.setId("save-new");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(click -> {
            switch (service.create(reference.getValue(), PatientDetails.NONE)) {
                case PatientChange.Saved(var patient) -> {
                    close();
                    PatientView.open(patient.id());
                }
                case PatientChange.Refused(var reason) -> {
                    var detail = reason == PatientChange.Refusal.INVALID_REFERENCE ? format.description() : "";
                    reference.setErrorMessage((getTranslation("patients.refused." + reason) + " " + detail).strip());
                    reference.setInvalid(true);
                }
            }
        });
        add(reference);
        getFooter().add(cancel, save);
    }
}
