package org.palsyscreen.retention.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import org.palsyscreen.retention.Retention;
import org.palsyscreen.retention.RetentionRule;
import org.palsyscreen.storage.ReasonedChange;

/** Says what another rule would make due, and asks why; nothing is changed before that. */
final class RuleDialog extends Dialog {
    RuleDialog(Retention retention, RetentionRule rule, SerializableRunnable saved) {
        int version = retention.version();
        addClassName("retention-dialog");
        setWidth("min(36rem, 100%)");
        setHeaderTitle(getTranslation("retention.rule.change"));
        var effect = new Paragraph(
                rule.days() == null
                        ? getTranslation("retention.rule.effect.none")
                        : getTranslation("retention.rule.effect", retention.due(rule), rule.noticeDays()));
        effect.setId("retention-effect");
        var reason = new TextArea(getTranslation("retention.rule.reason"));
        reason.setId("retention-reason");
        reason.setMaxLength(ReasonedChange.MAX_REASON);
        reason.setManualValidation(true);
        reason.setRequiredIndicatorVisible(true);
        reason.setErrorMessage(getTranslation("retention.reason.missing"));
        reason.setWidthFull();
        reason.setAutofocus(true);
        var problem = new Paragraph();
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        add(effect, reason, problem);
        var save = new Button(getTranslation("retention.rule.save"));
        save.setId("retention-save");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(click -> {
            reason.setInvalid(reason.getValue().isBlank());
            if (reason.isInvalid()) {
                reason.focus();
            } else if (retention.save(version, rule, reason.getValue())) {
                close();
                Notification.show(getTranslation("retention.saved")).addThemeVariants(NotificationVariant.SUCCESS);
                saved.run();
            } else {
                problem.setText(getTranslation(
                        retention.version() == version ? "retention.rule.same" : "retention.rule.overtaken"));
                problem.setVisible(true);
            }
        });
        getFooter().add(new Button(getTranslation("retention.cancel"), click -> close()), save);
    }
}
