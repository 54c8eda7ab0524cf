package org.palsyscreen.shell.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/** A view that could not be opened. */
@ParentLayout(MainLayout.class)
@PermitAll
class UnexpectedErrorPage extends ErrorPage implements HasErrorParameter<Exception> {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
        var number = Incident.log(error.getException());
        show(VaadinIcon.WARNING, getTranslation("shell.error.title"), getTranslation("shell.error.number", number));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
