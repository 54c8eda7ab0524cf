package org.palsyscreen.records.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableRunnable;
import org.palsyscreen.components.When;
import org.palsyscreen.records.ReviewResult;
import org.palsyscreen.records.Verdict;
import org.palsyscreen.screening.PatientReference;
import org.palsyscreen.screening.ReferenceFormat;

/** Asks whose screening it is when it was recorded for somebody else, or for nobody, and why that is so. */
final class ReassignDialog extends Dialog {
    private final TextField reference = new TextField();
    private final TextArea reason = new TextArea();
    private final Paragraph problem = new Paragraph();
    private final SerializableFunction<Verdict.Reassign, ReviewResult> submit;
    private final SerializableRunnable changed;

    /**
     * @param patients whether it is somebody's already
     * @param changed called when the reviews are others now: this one was saved, or somebody else's came first
     */
    ReassignDialog(
            ReferenceFormat format,
            boolean patients,
            SerializableFunction<Verdict.Reassign, ReviewResult> submit,
            SerializableRunnable changed) {
        this.submit = submit;
        this.changed = changed;
        setHeaderTitle(getTranslation("records.reassign.title"));
        setWidth("min(34rem, 100%)");
        reference.setId("reassign-reference");
        reference.setLabel(getTranslation("records.reassign.reference"));
        reference.setHelperText(format.description());
        reference.setMaxLength(PatientReference.MAX_LENGTH);
        reference.setAutofocus(true);
        reason.setId("reassign-reason");
        reason.setLabel(getTranslation("records.reassign.reason"));
        reason.setHelperText(getTranslation("records.reassign.reason.hint"));
        reason.setMaxLength(Verdict.MAX_TEXT);
        reference.setManualValidation(true);
        reason.setManualValidation(true);
        reference.setRequiredIndicatorVisible(true);
        reason.setRequiredIndicatorVisible(true);
        reference.setWidthFull();
        reason.setWidthFull();
        problem.addClassName("records-conflict");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        var form = new Div(reference, reason, problem);
        form.addClassName("records-review-form");
        add(new Paragraph(getTranslation(patients ? "records.reassign.text" : "records.reassign.text.nobody")), form);
        var save = new Button(getTranslation("records.reassign.save"), click -> save());
        save.setId("reassign-save");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("records.reassign.cancel"), click -> close()), save);
    }

    private void save() {
        var to = PatientReference.parse(reference.getValue());
        reference.setErrorMessage(getTranslation("records.reassign.reference.invalid"));
        reference.setInvalid(to.isEmpty());
        reason.setErrorMessage(getTranslation("records.review.text.missing"));
        reason.setInvalid(reason.getValue().isBlank());
        problem.setVisible(false);
        if (to.isEmpty()) {
            reference.focus();
        } else if (reason.isInvalid()) {
            reason.focus();
        } else {
            answer(submit.apply(new Verdict.Reassign(to.get(), reason.getValue())));
        }
    }

    private void answer(ReviewResult result) {
        switch (result) {
            case ReviewResult.Saved saved -> {
                close();
                Notification.show(getTranslation("records.reassign.saved"))
                        .addThemeVariants(NotificationVariant.SUCCESS);
                changed.run();
            }
            case ReviewResult.Refused(var objection)
            when objection == ReviewResult.Objection.REASON_NAMES_PATIENT -> {
                reason.setErrorMessage(getTranslation("records.objection." + objection));
                reason.setInvalid(true);
                reason.focus();
            }
            case ReviewResult.Refused(var objection) -> {
                reference.setErrorMessage(getTranslation("records.objection." + objection));
                reference.setInvalid(true);
                reference.focus();
            }
            case ReviewResult.Conflict(var by, var at) -> {
                warn(getTranslation("records.reassign.conflict", by, When.dateAndTime(at, UI.getCurrent())));
                changed.run();
            }
            case ReviewResult.NoSuchScreening gone -> warn(getTranslation("records.record.missing.text"));
            case ReviewResult.AwaitsSecondReader awaits -> throw new IllegalStateException("no verdict was given");
            case ReviewResult.Discordant discordant -> throw new IllegalStateException("no verdict was given");
        }
    }

    private void warn(String text) {
        problem.setText(text);
        problem.setVisible(true);
    }
}
