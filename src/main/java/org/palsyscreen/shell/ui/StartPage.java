package org.palsyscreen.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;
import com.vaadin.flow.router.ListenerPriority;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import org.palsyscreen.access.CurrentUser;
import org.palsyscreen.access.Role;
import org.springframework.stereotype.Component;

/** The empty address screens a patient; who may only read starts with the history instead of being refused. */
@Component
class StartPage implements VaadinServiceInitListener {
    private final CurrentUser currentUser;

    StartPage(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(started -> started.getUI().addBeforeEnterListener(new BeforeAccessControl()));
    }

    /** Runs before {@link NavigationAccessControl}, which would end the navigation. */
    @ListenerPriority(1)
    private final class BeforeAccessControl implements BeforeEnterListener {
        @Override
        public void beforeEnter(BeforeEnterEvent navigation) {
            if (navigation.getLocation().getPath().isEmpty()
                    && currentUser.signedIn()
                    && currentUser.may(Role.AUDITOR)
                    && !currentUser.may(Role.OPERATOR)) {
                navigation.forwardTo("history");
            }
        }
    }
}
