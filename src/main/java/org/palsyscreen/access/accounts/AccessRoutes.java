package org.palsyscreen.access.accounts;

/** The addresses that the rules of access are about; the views themselves live in other modules. */
final class AccessRoutes {
    static final String LOGIN = "/login";
    static final String LOGOUT = "/logout";
    static final String PASSWORD = "/password";
    /** Small pictures beside the rows of lists; asked for outside of any view. */
    static final String THUMBNAILS = "/thumbnails/*";
    /** Behind {@link #OPEN}'s probe nobody looks from outside. */
    static final String MANAGEMENT = "/actuator/**";
    /** What the login page needs, and the probe of whoever watches the server. */
    static final String[] OPEN = {
        LOGIN,
        LOGOUT,
        "/error",
        "/actuator/health",
        "/actuator/health/*",
        "/styles/**",
        "/aura/**",
        "/icons/**",
        "/images/**",
        "/favicon.ico",
        "/VAADIN/**"
    };

    /** Files that tell nobody anything. Pictures and downloads of views lie beside them, in {@code /VAADIN/dynamic}. */
    static final String[] SAME_FOR_ALL = {
        "/error",
        "/actuator/health",
        "/actuator/health/*",
        "/styles/**",
        "/aura/**",
        "/icons/**",
        "/images/**",
        "/favicon.ico",
        "/VAADIN/build/**",
        "/VAADIN/static/**"
    };

    private AccessRoutes() {}
}
