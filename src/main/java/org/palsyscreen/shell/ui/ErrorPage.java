package org.palsyscreen.shell.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.RouterLink;

/** What failed and what to do, with the way back. */
abstract class ErrorPage extends Main implements HasDynamicTitle {
    private String title = "";

    void show(VaadinIcon icon, String title, String advice) {
        this.title = title;
        removeAll();
        addClassName("ps-error-page");
        add(icon.create(), new H1(title), new Paragraph(advice), home());
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private RouterLink home() {
        var home = new RouterLink();
        home.setText(getTranslation("shell.error.home"));
        home.getElement().setAttribute("href", "");
        home.getElement().setAttribute("router-link", true);
        return home;
    }
}
