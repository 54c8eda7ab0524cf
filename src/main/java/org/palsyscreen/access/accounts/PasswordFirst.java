package org.palsyscreen.access.accounts;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Brings whoever must change the password to the password view, wherever in the application they want to go. */
@Component
class PasswordFirst implements VaadinServiceInitListener {
    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(started -> started.getUI().addBeforeEnterListener(PasswordFirst::checkPassword));
    }

    private static void checkPassword(BeforeEnterEvent navigation) {
        var user = SignedInUser.behind(SecurityContextHolder.getContext().getAuthentication());
        var target = "/" + navigation.getLocation().getPath();
        if (user != null && user.mustChangePassword() && !target.equals(AccessRoutes.PASSWORD)) {
            navigation.forwardTo(AccessRoutes.PASSWORD.substring(1));
        }
    }
}
