package org.palsyscreen.access.accounts;

import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The session of the current request; outside a web request there is none. */
@Component
class CurrentSession {
    /** Attribute of the HTTP session: its id in {@link SessionRegister}. */
    static final String ID = "palsyscreen.session";

    /** Makes new rights last beyond the current request. */
    void keep(SecurityContext context) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(
                    HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                    context,
                    RequestAttributes.SCOPE_SESSION);
        }
    }

    /** The session's id in {@link SessionRegister}; empty without one. */
    String id() {
        var request = RequestContextHolder.getRequestAttributes();
        return request != null && request.getAttribute(ID, RequestAttributes.SCOPE_SESSION) instanceof String id
                ? id
                : "";
    }
}
