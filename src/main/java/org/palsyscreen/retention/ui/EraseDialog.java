package org.palsyscreen.retention.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableFunction;
import org.palsyscreen.retention.ErasureResult;

/** Erases once what is erased was typed, letter by letter. */
final class EraseDialog extends Dialog {
    /**
     * @param what goes, in one sentence
     * @param toType what has to be typed
     * @param erase takes what was typed
     */
    EraseDialog(String what, String toType, SerializableFunction<String, ErasureResult> erase, String then) {
        addClassName("retention-dialog");
        setWidth("min(36rem, 100%)");
        setHeaderTitle(getTranslation("retention.erase.title"));
        var text = new Paragraph(what);
        text.setId("erase-what");
        var typed = new TextField(getTranslation("retention.erase.type", toType));
        typed.setId("erase-typed");
        typed.setWidthFull();
        typed.setManualValidation(true);
        typed.setAutocorrect(false);
        typed.getElement().setAttribute("autocomplete", "off");
        typed.setAutofocus(true);
        add(text, new Paragraph(getTranslation("retention.erase.final")), typed);
        var go = new Button(getTranslation("retention.erase.go"));
        go.setId("erase-go");
        go.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        go.addClickListener(click -> {
            switch (erase.apply(typed.getValue())) {
                case ErasureResult.Erased(var counts) -> {
                    close();
                    Notification.show(getTranslation("retention.erased", counts.screenings()))
                            .addThemeVariants(NotificationVariant.SUCCESS);
                    UI.getCurrent().navigate(then);
                }
                case ErasureResult.Refused(var reason) -> {
                    typed.setErrorMessage(getTranslation("retention.refused." + reason));
                    typed.setInvalid(true);
                    typed.focus();
                }
            }
        });
        getFooter().add(new Button(getTranslation("retention.cancel"), click -> close()), go);
    }
}
