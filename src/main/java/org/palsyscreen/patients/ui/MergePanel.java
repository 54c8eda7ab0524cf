package org.palsyscreen.patients.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import org.palsyscreen.access.CurrentUser;
import org.palsyscreen.access.Role;
import org.palsyscreen.patients.MergeResult;
import org.palsyscreen.patients.MergeService;
import org.palsyscreen.patients.Patient;
import org.palsyscreen.patients.PatientId;
import org.palsyscreen.patients.PatientMerge;
import org.palsyscreen.screening.PatientReference;

/** The same person under another reference: proposing a merge, and all merges so far. */
final class MergePanel extends Panel {
    MergePanel(MergeService merges, Patient patient, CurrentUser user, SerializableConsumer<PatientId> again) {
        super("patients.merge");
        add(new Paragraph(getTranslation("patients.merge.hint")));
        var about = merges.about(patient.id());
        if (!about.isEmpty()) {
            add(new MergeList(merges, about, user, () -> again.accept(patient.id())));
        }
        if (user.may(Role.REVIEWER) && patient.mergedInto() == null) {
            add(new Details(getTranslation("patients.merge.propose"), form(merges, patient, again)));
        }
    }

    private Div form(MergeService merges, Patient patient, SerializableConsumer<PatientId> again) {
        var other = new TextField(getTranslation("patients.merge.other"));
        other.setId("merge-other");
        other.setMaxLength(PatientReference.MAX_LENGTH);
        other.setHelperText(
                getTranslation("patients.merge.other.hint", patient.reference().value()));
        var reason = new TextArea(getTranslation("patients.merge.reason"));
        reason.setId("merge-reason");
        reason.setMaxLength(PatientMerge.MAX_REASON);
        var propose = new Button(getTranslation("patients.merge.propose"));
        propose.setId("propose-merge");
        propose.addClickListener(click -> {
            switch (merges.propose(other.getValue(), patient.id(), reason.getValue())) {
                case MergeResult.Done(var merge) -> {
                    Notification.show(getTranslation("patients.merge.done." + merge.state()))
                            .addThemeVariants(NotificationVariant.SUCCESS);
                    again.accept(patient.id());
                }
                case MergeResult.Refused(var refusal) -> tell(getTranslation("patients.merge.refused." + refusal));
            }
        });
        var form = new Div(other, reason, problem(), propose);
        form.addClassName("patients-form");
        return form;
    }
}
