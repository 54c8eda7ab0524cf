package org.palsyscreen.api.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.palsyscreen.api.ApiKeyCreation;

/** Shows a new key, the only time that it can be shown. */
final class KeyOnceDialog extends Dialog {
    private static final String COPY = "navigator.clipboard.writeText($0)";

    KeyOnceDialog(ApiKeyCreation.Created created) {
        setHeaderTitle(getTranslation("api.once.title", created.key().name()));
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        var text = new Code(created.text());
        text.setId("new-key-text");
        text.getElement().setAttribute("tabindex", "0");
        text.getElement().setAttribute("role", "group");
        text.getElement().setAttribute("aria-label", getTranslation("api.once.label"));
        var copy = new Button(getTranslation("api.once.copy"), VaadinIcon.COPY.create());
        copy.addClickListener(click -> {
            copy.getElement().executeJs(COPY, created.text());
            copy.setText(getTranslation("api.once.copied"));
        });
        var row = new Div(text, copy);
        row.addClassName("api-once");
        add(new Paragraph(getTranslation("api.once.text")), row);
        var done = new Button(getTranslation("api.once.done"), click -> close());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(done);
    }
}
