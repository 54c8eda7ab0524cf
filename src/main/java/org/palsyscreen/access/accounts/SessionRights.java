package org.palsyscreen.access.accounts;

import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Makes new rights last beyond the current request. */
@Component
class SessionRights {
    /** Outside a web request there is no session whose rights could differ. */
    void keep(SecurityContext context) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(
                    HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                    context,
                    RequestAttributes.SCOPE_SESSION);
        }
    }
}
