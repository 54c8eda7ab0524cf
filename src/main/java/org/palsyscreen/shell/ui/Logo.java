package org.palsyscreen.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;

class Logo extends Div {
    Logo() {
        addClassName("ps-logo");
        var name = new Span(getTranslation("shell.name"));
        name.addClassName("ps-logo-name");
        add(new Image("images/palsyscreen.svg", ""), name);
    }
}
