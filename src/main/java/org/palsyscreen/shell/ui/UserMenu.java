package org.palsyscreen.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.palsyscreen.access.CurrentUser;
import org.palsyscreen.shell.preferences.ColourTheme;
import org.palsyscreen.shell.preferences.Preferences;
import org.palsyscreen.shell.texts.ModuleTexts;

/** Who is signed in, and what is theirs to choose: language, theme, password, sign out. */
class UserMenu extends MenuBar {
    UserMenu(CurrentUser currentUser, AuthenticationContext authentication) {
        addClassName("ps-user-menu");
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        var avatar = new Avatar(currentUser.displayName());
        avatar.getElement().setAttribute("aria-hidden", "true");
        var name = new Span(currentUser.displayName());
        name.addClassName("ps-user-name");
        var user = addItem(new Div(avatar, name), getTranslation("shell.user.menu"));
        user.setAriaLabel(getTranslation("shell.user.menu.of", currentUser.displayName()));
        var menu = user.getSubMenu();
        menu.addItem(identity(currentUser)).setEnabled(false);
        menu.addSeparator();
        languages(menu.addItem(getTranslation("shell.language")).getSubMenu());
        themes(menu.addItem(getTranslation("shell.theme")).getSubMenu());
        if (!currentUser.external()) {
            menu.addItem(
                    getTranslation("shell.password"), click -> UI.getCurrent().navigate("password"));
        }
        if (!currentUser.mustChangePassword()) {
            menu.addItem(
                    getTranslation("shell.sessions"), click -> UI.getCurrent().navigate("sessions"));
        }
        menu.addSeparator();
        menu.addItem(getTranslation("shell.logout"), click -> authentication.logout());
    }

    private Div identity(CurrentUser currentUser) {
        var name = new Span(currentUser.displayName());
        name.addClassName("ps-user-identity-name");
        var role = new Span(getTranslation("shell.role." + currentUser.role()));
        role.addClassName("ps-hint");
        var identity = new Div(name, role);
        identity.addClassName("ps-user-identity");
        return identity;
    }

    private void languages(SubMenu menu) {
        for (var locale : List.of(Locale.ENGLISH, ModuleTexts.INDONESIAN)) {
            var item = menu.addItem(getTranslation("shell.language." + locale.getLanguage()), click -> {
                Preferences.keepLanguage(locale, VaadinRequest.getCurrent(), VaadinResponse.getCurrent());
                UI.getCurrent().getPage().reload();
            });
            item.getElement().setAttribute("lang", locale.getLanguage());
            item.setCheckable(true);
            item.setChecked(locale.getLanguage().equals(getLocale().getLanguage()));
        }
    }

    private void themes(SubMenu menu) {
        var current = Preferences.theme(VaadinRequest.getCurrent());
        var items = new ArrayList<MenuItem>();
        for (var theme : ColourTheme.values()) {
            var item = menu.addItem(getTranslation("shell.theme." + theme), click -> {
                Preferences.keepTheme(theme, VaadinRequest.getCurrent(), VaadinResponse.getCurrent());
                UI.getCurrent().getPage().setColorScheme(theme.scheme());
                items.forEach(other -> other.setChecked(other == click.getSource()));
            });
            item.setCheckable(true);
            item.setChecked(theme == current);
            items.add(item);
        }
    }
}
