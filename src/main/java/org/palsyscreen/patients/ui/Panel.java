package org.palsyscreen.patients.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.function.SerializableConsumer;
import org.palsyscreen.patients.PatientChange;
import org.palsyscreen.patients.PatientId;

/** A card of the patient's page, with the answer to what is saved in it. */
abstract class Panel extends Section {
    private final Div problem = new Div();

    /** @param title key of its translation */
    Panel(String title) {
        addClassNames("ps-card", "patients-panel");
        add(new H2(getTranslation(title)));
        problem.addClassName("patients-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
    }

    /** Where problems are told; to be placed beside the button that saves. */
    final Div problem() {
        return problem;
    }

    /** Shows the patient anew when saved; otherwise says why not and leaves what was typed. */
    final void answer(PatientChange change, SerializableConsumer<PatientId> again) {
        switch (change) {
            case PatientChange.Saved(var patient) -> {
                Notification.show(getTranslation("patients.saved")).addThemeVariants(NotificationVariant.SUCCESS);
                again.accept(patient.id());
            }
            case PatientChange.Refused(var reason) -> tell(getTranslation("patients.refused." + reason));
        }
    }

    final void tell(String text) {
        problem.setText(text);
        problem.setVisible(true);
    }
}
