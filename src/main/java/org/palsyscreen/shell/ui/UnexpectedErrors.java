package org.palsyscreen.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.time.Duration;
import org.apache.coyote.BadRequestException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells the person whose click failed unexpectedly, under which number the log has it. A download that ends in the
 * middle, by the button or because the browser went away (a kind of Tomcat's BadRequestException), is nothing unexpected.
 */
@Component
class UnexpectedErrors implements VaadinServiceInitListener {
    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedErrors.class);
    private static final int SHOWN_MS = (int) Duration.ofSeconds(20).toMillis();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addSessionInitListener(started -> started.getSession().setErrorHandler(UnexpectedErrors::tell));
    }

    private static void tell(ErrorEvent error) {
        if (error.getThrowable() instanceof BadRequestException gone) {
            LOG.debug("a browser did not want the rest of an answer", gone);
            return;
        }
        var number = Incident.log(error.getThrowable());
        var ui = UI.getCurrent();
        if (ui != null) {
            ui.access(() -> {
                var text = ui.getTranslation("shell.error.number", number);
                Notification.show(text, SHOWN_MS, Notification.Position.TOP_CENTER)
                        .addThemeVariants(NotificationVariant.LUMO_ERROR);
            });
        }
    }
}
