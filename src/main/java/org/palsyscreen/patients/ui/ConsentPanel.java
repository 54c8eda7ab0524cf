package org.palsyscreen.patients.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.palsyscreen.components.When;
import org.palsyscreen.patients.Consent;
import org.palsyscreen.patients.Patient;
import org.palsyscreen.patients.PatientId;
import org.palsyscreen.patients.PatientService;

/** Whether the patient consents, since when, who recorded it; and all that was recorded before. */
final class ConsentPanel extends Panel {
    ConsentPanel(
            PatientService service,
            Patient patient,
            List<Consent> consents,
            boolean editable,
            SerializableConsumer<PatientId> again) {
        super("patients.consent");
        if (consents.isEmpty()) {
            add(new Paragraph(getTranslation("patients.consent.none.text")));
        } else {
            var list = new OrderedList();
            list.addClassName("patients-consents");
            consents.reversed().forEach(consent -> list.add(new ListItem(text(consent))));
            add(list);
        }
        if (editable) {
            boolean given = !consents.isEmpty() && consents.getLast().kind() == Consent.Kind.GIVEN;
            add(form(service, patient, given ? Consent.Kind.WITHDRAWN : Consent.Kind.GIVEN, again));
        }
    }

    private Details form(
            PatientService service, Patient patient, Consent.Kind kind, SerializableConsumer<PatientId> again) {
        var day = new DatePicker(getTranslation("patients.consent.day"));
        day.setId("consent-day");
        day.setLocale(getLocale());
        day.setValue(LocalDate.now(When.zone(UI.getCurrent())));
        day.setRequiredIndicatorVisible(true);
        var note = new TextField(getTranslation("patients.consent.note"));
        note.setId("consent-note");
        note.setMaxLength(Consent.MAX_NOTE);
        var save = new Button(getTranslation("patients.consent.record." + kind));
        save.setId("save-consent");
        save.addClickListener(click -> {
            var on = day.getValue();
            if (on == null) {
                tell(getTranslation("patients.consent.day.missing"));
            } else {
                answer(service.recordConsent(patient.id(), patient.version(), kind, on, note.getValue()), again);
            }
        });
        var form = new Div(day, note, problem(), save);
        form.addClassName("patients-form");
        return new Details(getTranslation("patients.consent.record." + kind), form);
    }

    private String text(Consent consent) {
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(getLocale())
                .format(consent.on());
        var note = consent.note().isEmpty() ? "" : " - " + consent.note();
        return getTranslation(
                        "patients.consent.line." + consent.kind(),
                        day,
                        consent.recordedBy(),
                        When.dateAndTime(consent.recordedAt(), UI.getCurrent()))
                + note;
    }
}
