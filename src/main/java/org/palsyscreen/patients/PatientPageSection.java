package org.palsyscreen.patients;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Optional;

/** What another module adds to the end of a patient's page. */
@FunctionalInterface
public interface PatientPageSection {
    /**
     * @param changed to be run when the page has to be read anew
     * @return empty when the user has no business with it
     */
    Optional<Component> of(Patient patient, SerializableRunnable changed);
}
