package org.palsyscreen.retention.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.patients.PatientId;
import org.palsyscreen.screening.PatientReference;
import org.palsyscreen.screening.ScreeningId;

/** A link to whom something is about; the number alone once that is erased. */
final class Subject {
    private Subject() {}

    static Component link(
            Component on,
            @Nullable PatientId patient,
            @Nullable PatientReference reference,
            @Nullable ScreeningId screening,
            boolean exists) {
        if (patient == null) {
            var number = on.getTranslation("retention.screening", String.valueOf(screening));
            return exists ? new Anchor("record/" + screening, number) : new Span(number);
        }
        return exists && reference != null
                ? new Anchor("patient/" + patient, reference.value())
                : new Span(on.getTranslation("retention.patient", patient.toString()));
    }
}
