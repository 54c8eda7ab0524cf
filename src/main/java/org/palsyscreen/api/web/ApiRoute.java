package org.palsyscreen.api.web;

import jakarta.servlet.http.HttpServletRequest;
import org.palsyscreen.api.ApiScope;
import org.springframework.http.HttpMethod;

/** Every route that needs a key, and what the key must be good for. */
enum ApiRoute {
    CREATE(HttpMethod.POST, ApiRoute.SCREENINGS, ApiScope.SCREEN),
    LIST(HttpMethod.GET, ApiRoute.SCREENINGS, ApiScope.READ),
    ONE(HttpMethod.GET, ApiRoute.SCREENING, ApiScope.READ),
    PICTURE(HttpMethod.GET, ApiRoute.SCREENING_PICTURE, ApiScope.PICTURES);

    static final String ALL = "/api/**";
    static final String SCREENINGS = "/api/v1/screenings";
    static final String SCREENING = SCREENINGS + "/{id}";
    static final String SCREENING_PICTURE = SCREENING + "/picture";
    /** The description of the interface, open to everybody. */
    static final String DESCRIPTION = "/api/v1/openapi.yaml";

    private final HttpMethod method;
    private final String pattern;
    private final ApiScope scope;

    ApiRoute(HttpMethod method, String pattern, ApiScope scope) {
        this.method = method;
        this.pattern = pattern;
        this.scope = scope;
    }

    HttpMethod method() {
        return method;
    }

    String pattern() {
        return pattern;
    }

    ApiScope scope() {
        return scope;
    }

    static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }
}
