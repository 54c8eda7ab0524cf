package org.palsyscreen.shell.ui;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.springframework.stereotype.Component;

/** Answers an address without a view by 404; {@link NotFoundPage} says the rest. */
@Component
class MissingPageStatus implements VaadinServiceInitListener {
    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(MissingPageStatus::answer);
    }

    static void answer(IndexHtmlResponse page) {
        var path = page.getVaadinRequest().getPathInfo();
        var route = path == null ? "" : path.replaceAll("^/|/$", "");
        if (RouteConfiguration.forApplicationScope().getRoute(route).isEmpty()) {
            page.getVaadinResponse().setStatus(HttpStatusCode.NOT_FOUND.getCode());
        }
    }
}
