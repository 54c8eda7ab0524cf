package org.palsyscreen.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** A sentence about the whole application, above the view. */
class Banner extends Div {
    private Banner(String style, VaadinIcon icon, String text) {
        addClassNames("ps-banner", style);
        getElement().setAttribute("role", "status");
        add(icon.create(), new Span(text));
    }

    static Banner note(String text) {
        return new Banner("ps-banner-note", VaadinIcon.INFO_CIRCLE, text);
    }

    static Banner warning(String text) {
        return new Banner("ps-banner-warning", VaadinIcon.WARNING, text);
    }
}
