package org.palsyscreen.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import org.palsyscreen.access.OpenSession;
import org.palsyscreen.access.SessionService;
import org.palsyscreen.components.When;

/** Where the user is signed in, with the way out of each. */
@Route("sessions")
@PermitAll
@StyleSheet("/styles/access.css")
class SessionsView extends Main implements HasDynamicTitle {
    private final transient SessionService sessions;
    private final transient AuthenticationContext authentication;
    private final UnorderedList list = new UnorderedList();

    SessionsView(SessionService sessions, AuthenticationContext authentication) {
        this.sessions = sessions;
        this.authentication = authentication;
        addClassName("access-sessions");
        var everywhere = new Button(getTranslation("access.sessions.endAll"), VaadinIcon.SIGN_OUT.create());
        everywhere.setId("end-all-sessions");
        everywhere.addThemeVariants(ButtonVariant.ERROR);
        everywhere.addClickListener(click -> confirmAll());
        var head = new Div(new H1(getTranslation("access.sessions.title")), everywhere);
        head.addClassName("access-head");
        list.addClassName("access-session-list");
        add(head, new Paragraph(getTranslation("access.sessions.intro")), list);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.sessions.title");
    }

    private void refresh() {
        list.removeAll();
        sessions.own().forEach(session -> list.add(item(session)));
    }

    private ListItem item(OpenSession session) {
        var device = session.device().isEmpty() ? getTranslation("access.sessions.unknown") : session.device();
        var name = new Span(device);
        name.addClassName("access-session-name");
        var words = new Div(name);
        if (session.current()) {
            var mark = new Span(getTranslation("access.sessions.current"));
            mark.addClassName("access-state");
            words.add(mark);
        }
        var times = new Span(getTranslation(
                "access.sessions.times",
                session.address(),
                When.dateAndTime(session.since(), UI.getCurrent()),
                When.dateAndTime(session.lastUsed(), UI.getCurrent())));
        times.addClassName("ps-hint");
        words.add(times);
        words.addClassName("access-stacked");
        var end = new Button(getTranslation("access.sessions.end"));
        end.setAriaLabel(getTranslation("access.sessions.end.of", device));
        end.addClickListener(click -> end(session));
        var item = new ListItem(words, end);
        item.addClassName("access-session");
        return item;
    }

    private void end(OpenSession session) {
        boolean ended = sessions.end(session.id());
        if (session.current()) {
            authentication.logout();
            return;
        }
        if (ended) {
            Notification.show(getTranslation("access.sessions.ended")).addThemeVariants(NotificationVariant.SUCCESS);
        } else {
            Notification.show(getTranslation("access.sessions.overAlready"));
        }
        refresh();
    }

    private void confirmAll() {
        var dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("access.sessions.endAll"));
        dialog.setText(getTranslation("access.sessions.endAll.confirm"));
        dialog.setConfirmText(getTranslation("access.sessions.endAll"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("access.users.cancel"));
        dialog.addConfirmListener(event -> {
            sessions.endAll();
            authentication.logout();
        });
        dialog.open();
    }
}
