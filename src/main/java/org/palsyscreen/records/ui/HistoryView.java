package org.palsyscreen.records.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.palsyscreen.access.CurrentUser;
import org.palsyscreen.access.Role;
import org.palsyscreen.components.When;
import org.palsyscreen.records.HistoryAction;
import org.palsyscreen.records.HistoryFilter;
import org.palsyscreen.records.HistoryQuery;
import org.palsyscreen.records.HistoryScroll;
import org.palsyscreen.records.HistorySort;
import org.palsyscreen.records.ShownScreenings;

/** All screenings, filtered and sorted as the address says. */
@Route("history")
@PermitAll
@Menu(title = "records.history.title", order = 20, icon = "vaadin:records")
@StyleSheet("/styles/records.css")
class HistoryView extends Main implements HasDynamicTitle, AfterNavigationObserver {
    private final transient HistoryQuery history;
    private final transient ShownScreenings shown;
    private final transient CurrentUser user;
    private final HistoryFilters filters;
    private final HistoryGrid grid;
    private final Div empty = new Div();
    private HistoryChoice choice = HistoryChoice.ALL;

    HistoryView(HistoryQuery history, ShownScreenings shown, List<HistoryAction> actions, CurrentUser user) {
        this.shown = shown;
        this.user = user;
        this.history = history;
        addClassName("records-history");
        filters = new HistoryFilters(history.operators(), this::go);
        grid = new HistoryGrid(sort -> go(choice.sortedBy(sort)));
        empty.addClassName("records-empty");
        var refresh = new Button(getTranslation("records.history.refresh"), VaadinIcon.REFRESH.create());
        refresh.addClickListener(click -> show());
        var buttons = new Div(refresh);
        buttons.addClassName("records-buttons");
        actions.forEach(action -> buttons.add(action.button(this::filter)));
        var head = new Div(new H1(getTranslation("records.history.title")), buttons);
        head.addClassName("records-head");
        add(head, filters, grid, empty);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("records.history.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var address = HistoryAddress.parse(event.getLocation().getQueryParameters());
        if (!address.invalid().isEmpty()) {
            var names = String.join(", ", address.invalid());
            var notice = new Notification(getTranslation("records.history.invalid", names), 8000);
            notice.addThemeVariants(NotificationVariant.WARNING);
            notice.open();
        }
        choice = address.choice();
        show();
    }

    private void go(HistoryChoice wanted) {
        UI.getCurrent().navigate(HistoryView.class, HistoryAddress.of(wanted));
    }

    private HistoryFilter filter() {
        return choice.filter(When.zone(UI.getCurrent()));
    }

    private void show() {
        filters.show(choice);
        var filter = filter();
        boolean nothing =
                history.page(filter, HistorySort.NEWEST_FIRST, null, 1).rows().isEmpty();
        grid.setVisible(!nothing);
        empty.setVisible(nothing);
        filters.setVisible(!nothing || choice.filters());
        if (nothing) {
            showEmpty();
        } else {
            grid.show(new HistoryScroll(history, filter, choice.sort(), shown::shown), choice.sort());
        }
    }

    private void showEmpty() {
        var kind = choice.filters() ? "noMatch" : "none";
        var act = new Button(getTranslation("records.empty." + kind + ".act"));
        act.addThemeVariants(ButtonVariant.PRIMARY);
        act.setVisible(choice.filters() || user.may(Role.OPERATOR));
        act.addClickListener(click -> {
            if (choice.filters()) {
                go(HistoryChoice.ALL.sortedBy(choice.sort()));
            } else {
                UI.getCurrent().navigate("");
            }
        });
        empty.removeAll();
        empty.add(
                new H2(getTranslation("records.empty." + kind)),
                new Paragraph(getTranslation("records.empty." + kind + ".text")),
                act);
    }
}
