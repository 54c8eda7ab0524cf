package org.palsyscreen.settings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.PictureLimits;
import org.palsyscreen.settings.PictureLimitSettings;
import org.palsyscreen.storage.ReasonedChange;

/** Says what other limits would have done to the last pictures, and asks why; nothing is changed before that. */
final class PictureLimitDialog extends Dialog {
    /** @param wanted null: back to those configured */
    PictureLimitDialog(
            PictureLimitSettings settings, int version, @Nullable PictureLimits wanted, SerializableRunnable done) {
        addClassName("settings-dialog");
        setWidth("min(36rem, 100%)");
        setHeaderTitle(getTranslation(wanted == null ? "settings.limits.own" : "settings.limits.change"));
        var effect = settings.effect(wanted == null ? settings.configured() : wanted);
        var text = new Paragraph(
                getTranslation("settings.limits.effect", effect.pictures(), effect.refused(), effect.accepted()));
        text.setId("limits-effect");
        var reason = new TextArea(getTranslation("settings.change.reason"));
        reason.setId("limits-reason");
        reason.setMaxLength(ReasonedChange.MAX_REASON);
        reason.setManualValidation(true);
        reason.setRequiredIndicatorVisible(true);
        reason.setErrorMessage(getTranslation("settings.limits.reason.missing"));
        reason.setWidthFull();
        reason.setAutofocus(true);
        var problem = new Paragraph();
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        add(text, new Paragraph(getTranslation("settings.limits.effect.note")), reason, problem);
        var save = new Button(getTranslation("settings.change.save"));
        save.setId("limits-save");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(click -> {
            reason.setInvalid(reason.getValue().isBlank());
            if (reason.isInvalid()) {
                reason.focus();
            } else if (settings.save(version, wanted, reason.getValue())) {
                close();
                Notification.show(getTranslation("settings.limits.saved"))
                        .addThemeVariants(NotificationVariant.SUCCESS);
                done.run();
            } else {
                problem.setText(getTranslation("settings.limits.refused"));
                problem.setVisible(true);
            }
        });
        getFooter().add(new Button(getTranslation("settings.change.cancel"), click -> close()), save);
    }
}
