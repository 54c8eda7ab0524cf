package org.palsyscreen.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.palsyscreen.access.Role;
import org.palsyscreen.access.UserAccount;
import org.palsyscreen.access.UserService;

/** The people who may use the installation. */
@Route("users")
@RolesAllowed("ADMINISTRATOR")
@Menu(title = "access.users.title", order = 40, icon = "vaadin:users")
@StyleSheet("/styles/access.css")
class UsersView extends Main implements HasDynamicTitle {
    private final transient UserService users;
    private final transient UserChangeAnswer answers;
    private final Grid<UserAccount> grid = new Grid<>();

    UsersView(UserService users) {
        this.users = users;
        this.answers = new UserChangeAnswer(this, this::refresh);
        addClassName("access-users");
        var create = new Button(getTranslation("access.users.create"), VaadinIcon.PLUS.create());
        create.setId("create-user");
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickListener(click -> new NewUserDialog(users, answers).open());
        var head = new Div(new H1(getTranslation("access.users.title")), create);
        head.addClassName("access-head");
        grid.addComponentColumn(this::person)
                .setHeader(getTranslation("access.users.displayName"))
                .setWidth("140px")
                .setFlexGrow(2);
        grid.addComponentColumn(this::roleAndState)
                .setHeader(getTranslation("access.users.role"))
                .setWidth("120px")
                .setFlexGrow(1);
        grid.addComponentColumn(this::actions)
                .setHeader(getTranslation("access.users.actions.header"))
                .setWidth("96px")
                .setFlexGrow(0);
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        add(head, new Paragraph(getTranslation("access.users.intro")), grid);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.users.title");
    }

    private void refresh() {
        grid.setItems(query -> users.list(query.getPage(), query.getPageSize()).stream());
    }

    private Div person(UserAccount account) {
        var username = new Span(account.username());
        username.addClassName("ps-hint");
        return stacked(new Span(account.displayName()), username);
    }

    private Div roleAndState(UserAccount account) {
        return stacked(new Span(getTranslation("access.role." + account.role())), state(account));
    }

    private static Div stacked(Component... lines) {
        var stacked = new Div(lines);
        stacked.addClassName("access-stacked");
        return stacked;
    }

    private Span state(UserAccount account) {
        if (account.enabled() && account.external()) {
            var external = new Span(getTranslation("access.users.state.external"));
            external.addClassName("access-state");
            return external;
        }
        var key = !account.enabled() ? "disabled" : account.mustChangePassword() ? "oneTime" : "active";
        var state = new Span(getTranslation("access.users.state." + key));
        state.addClassNames("access-state", "access-state-" + key);
        return state;
    }

    MenuBar actions(UserAccount account) {
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        MenuItem more = bar.addItem(VaadinIcon.ELLIPSIS_DOTS_V.create());
        more.setAriaLabel(getTranslation("access.users.actions", account.displayName()));
        var menu = more.getSubMenu();
        for (var role : Role.values()) {
            if (role != account.role() && !account.external()) {
                var name = getTranslation("access.role." + role);
                menu.addItem(
                        getTranslation("access.users.makeRole", name),
                        click -> answers.confirm(
                                getTranslation("access.users.makeRole.confirm", account.displayName(), name),
                                getTranslation("access.users.makeRole", name),
                                () -> users.changeRole(account.username(), account.version(), role)));
            }
        }
        if (!account.external()) {
            menu.addItem(
                    getTranslation("access.users.resetPassword"),
                    click -> answers.confirm(
                            getTranslation("access.users.resetPassword.confirm", account.displayName()),
                            getTranslation("access.users.resetPassword"),
                            () -> users.resetPassword(account.username(), account.version())));
        }
        menu.addItem(
                getTranslation("access.users.endSessions"),
                click -> answers.confirm(
                        getTranslation("access.users.endSessions.confirm", account.displayName()),
                        getTranslation("access.users.endSessions"),
                        () -> users.endSessions(account.username())));
        var toggle = account.enabled() ? "disable" : "enable";
        menu.addItem(
                getTranslation("access.users." + toggle),
                click -> answers.confirm(
                        getTranslation("access.users." + toggle + ".confirm", account.displayName()),
                        getTranslation("access.users." + toggle),
                        () -> users.setEnabled(account.username(), account.version(), !account.enabled())));
        return bar;
    }
}
