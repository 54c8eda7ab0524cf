package org.palsyscreen.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** What every page of the application begins with. */
@Push
@ColorScheme(ColorScheme.Value.SYSTEM)
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles/palsyscreen.css")
@StyleSheet("styles/findings.css")
@StyleSheet("styles/shell.css")
@StyleSheet("styles/screening.css")
public class AppShell implements AppShellConfigurator {
    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("PalsyScreen");
        settings.addFavIcon("icon", "images/palsyscreen.svg", "any");
        settings.addLink("manifest", "images/palsyscreen.webmanifest");
        settings.addLink("apple-touch-icon", "images/palsyscreen-192.png");
        settings.addMetaTag("theme-color", "#0f766e");
        settings.addMetaTag("robots", "noindex");
    }
}
