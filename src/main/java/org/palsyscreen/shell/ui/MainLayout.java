package org.palsyscreen.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import org.palsyscreen.access.CurrentUser;
import org.palsyscreen.access.DemoAccounts;
import org.palsyscreen.analysis.PalsyClassifier;

/**
 * The frame around every view: menu, user menu and banners. A view joins the menu by {@code @Menu}, whose title is the key
 * of a text.
 */
@Layout
@PermitAll
class MainLayout extends AppLayout {
    private final PalsyClassifier classifier;
    private final DemoAccounts demo;
    private final CurrentUser currentUser;
    private final Scroller menu = new Scroller();

    MainLayout(
            PalsyClassifier classifier,
            DemoAccounts demo,
            CurrentUser currentUser,
            AuthenticationContext authentication) {
        this.classifier = classifier;
        this.demo = demo;
        this.currentUser = currentUser;
        setPrimarySection(Section.DRAWER);
        addClassName("ps-layout");
        addToDrawer(new Logo(), menu, promise("ps-drawer-promise"));
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.menu.toggle"));
        var space = new Span();
        space.addClassName("ps-navbar-space");
        var bar = new Header(skipLink(), toggle, space, new UserMenu(currentUser, authentication));
        bar.addClassName("ps-navbar");
        addToNavbar(bar);
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        menu.setContent(navigation());
        var page = new Div();
        page.addClassName("ps-page");
        if (demo.active()) {
            page.add(Banner.note(getTranslation("shell.banner.demo")));
        }
        var models = classifier.status();
        if (models.unusableVersion() != null) {
            page.add(Banner.warning(getTranslation("shell.banner.classifier", models.unusableVersion())));
        } else if (!models.ready()) {
            page.add(Banner.warning(getTranslation("shell.banner.model")));
        }
        page.getElement().appendChild(view.getElement());
        page.add(promise("ps-page-promise"));
        setContent(page);
    }

    /** The first stop of the Tab key, seen only then: leads past the menu. */
    private NativeButton skipLink() {
        var skip = new NativeButton(getTranslation("shell.skip"));
        skip.setId("skip");
        skip.addClassName("ps-skip");
        // in the browser alone: the next key may come before an answer of the server
        skip.addAttachListener(event -> skip.getElement().executeJs("""
                this.onclick = () => {
                  const page = document.querySelector('main') ?? document.querySelector('.ps-page');
                  page.tabIndex = -1;
                  page.focus();
                }"""));
        return skip;
    }

    /** Made anew for every view: a changed password opens what a one-time password keeps closed. */
    private SideNav navigation() {
        var navigation = new SideNav();
        navigation.getElement().setAttribute("aria-label", getTranslation("shell.menu"));
        if (!currentUser.mustChangePassword()) {
            MenuConfiguration.getMenuEntries().stream().map(this::item).forEach(navigation::addItem);
        }
        return navigation;
    }

    private SideNavItem item(MenuEntry entry) {
        var item = new SideNavItem(getTranslation(entry.title()), entry.path());
        if (entry.icon() != null) {
            item.setPrefixComponent(new Icon(entry.icon()));
        }
        return item;
    }

    private Component promise(String style) {
        var promise = new Footer(new Span(getTranslation("shell.promise")));
        promise.addClassNames("ps-promise", style);
        return promise;
    }
}
