package org.palsyscreen.settings.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.textfield.TextArea;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.Thresholds;
import org.palsyscreen.components.When;
import org.palsyscreen.settings.ThresholdChange;
import org.palsyscreen.settings.ThresholdSaving;
import org.palsyscreen.settings.ThresholdSettings;
import org.palsyscreen.settings.ThresholdState;

/** Shows what a change would do and asks for its reason; nothing is changed before that. */
final class ChangeDialog extends Dialog {
    private final transient ThresholdSettings settings;
    private final transient ThresholdState seen;
    private final transient @Nullable Thresholds wanted;
    private final transient Runnable refresh;
    private final TextArea reason = new TextArea();
    private final Paragraph overtaken = new Paragraph();
    private final Button save = new Button();

    /** @param wanted null: back to the model's own */
    ChangeDialog(ThresholdSettings settings, ThresholdState seen, @Nullable Thresholds wanted, Runnable refresh) {
        this.settings = settings;
        this.seen = seen;
        this.wanted = wanted;
        this.refresh = refresh;
        addClassName("settings-dialog");
        setHeaderTitle(getTranslation(wanted == null ? "settings.change.own" : "settings.change.title"));
        var target = wanted == null ? seen.own() : wanted;
        if (target == null) {
            add(new Paragraph(getTranslation("settings.change.ownUnknown")));
        } else {
            add(new Paragraph(getTranslation("settings.change.to", Percent.both(target, getLocale()))));
            add(new EffectTable(settings.effect(target)));
        }
        reason.setId("change-reason");
        reason.setLabel(getTranslation("settings.change.reason"));
        reason.setMaxLength(ThresholdChange.MAX_REASON);
        reason.setManualValidation(true);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        reason.setAutofocus(true);
        overtaken.setId("change-overtaken");
        overtaken.getElement().setAttribute("role", "alert");
        overtaken.addClassName("settings-overtaken");
        overtaken.setVisible(false);
        add(reason, overtaken);
        var cancel = new Button(getTranslation("settings.change.cancel"), click -> close());
        save.setText(getTranslation("settings.change.save"));
        save.setId("change-save");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(click -> save());
        getFooter().add(cancel, save);
    }

    private void save() {
        reason.setInvalid(false);
        switch (settings.save(seen.version(), wanted, reason.getValue())) {
            case ThresholdSaving.Saved saved -> {
                close();
                refresh.run();
                Notification.show(getTranslation("settings.change.saved"))
                        .addThemeVariants(NotificationVariant.SUCCESS);
            }
            case ThresholdSaving.Overtaken(var by) -> {
                overtaken.setText(getTranslation(
                        "settings.change.overtaken", by.by(), When.dateAndTime(by.at(), UI.getCurrent()), by.reason()));
                overtaken.setVisible(true);
                save.setEnabled(false);
                refresh.run();
            }
            case ThresholdSaving.Refused(var refusal) -> {
                reason.setErrorMessage(getTranslation("settings.refused." + refusal, ThresholdChange.MAX_REASON));
                reason.setInvalid(true);
                reason.focus();
            }
        }
    }
}
