package org.palsyscreen.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.palsyscreen.access.LoginProviders;
import org.palsyscreen.access.LoginProviders.LoginProvider;

/** The ways to sign in elsewhere; links, because the browser itself must go there. */
class ProviderButtons extends Div {
    ProviderButtons(LoginProviders providers) {
        addClassName("ps-login-providers");
        var or = new Span(getTranslation("shell.login.or"));
        or.addClassName("ps-hint");
        add(or);
        providers.providers().forEach(provider -> add(button(provider)));
    }

    private Anchor button(LoginProvider provider) {
        var icon = VaadinIcon.KEY.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        var link = new Anchor(provider.path(), "");
        link.add(icon, new Span(getTranslation("shell.login.provider", provider.name())));
        link.setRouterIgnore(true);
        link.addClassName("ps-login-provider");
        return link;
    }
}
