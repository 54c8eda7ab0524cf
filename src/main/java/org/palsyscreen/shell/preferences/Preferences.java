package org.palsyscreen.shell.preferences;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the person at this browser chose in the user menu. Kept in cookies, so that the sign-in page speaks their language
 * too.
 */
public final class Preferences {
    private static final String LANGUAGE = "palsyscreen-language";
    private static final String THEME = "palsyscreen-theme";
    private static final Duration KEPT = Duration.ofDays(365);

    private Preferences() {}

    /**
     * The chosen language, else the first of the browser's that is provided, else the first provided one. Keeps the
     * browser's country, which decides how dates are written.
     */
    public static Locale locale(VaadinRequest request, List<Locale> provided) {
        var browser = Collections.list(request.getLocales());
        var chosen = cookie(request, LANGUAGE)
                .flatMap(language -> provided.stream()
                        .filter(locale -> locale.getLanguage().equals(language))
                        .findFirst());
        if (chosen.isPresent()) {
            return browser.stream()
                    .filter(locale -> sameLanguage(locale, chosen.get()))
                    .findFirst()
                    .orElse(chosen.get());
        }
        return browser.stream()
                .filter(locale -> provided.stream().anyMatch(other -> sameLanguage(locale, other)))
                .findFirst()
                .orElse(provided.getFirst());
    }

    public static ColourTheme theme(VaadinRequest request) {
        var chosen = cookie(request, THEME);
        return Arrays.stream(ColourTheme.values())
                .filter(theme -> chosen.equals(Optional.of(theme.name())))
                .findFirst()
                .orElse(ColourTheme.SYSTEM);
    }

    public static void keepLanguage(Locale locale, VaadinRequest request, VaadinResponse response) {
        keep(LANGUAGE, locale.getLanguage(), request, response);
    }

    public static void keepTheme(ColourTheme theme, VaadinRequest request, VaadinResponse response) {
        keep(THEME, theme.name(), request, response);
    }

    private static boolean sameLanguage(Locale one, Locale other) {
        return one.getLanguage().equals(other.getLanguage());
    }

    private static Optional<String> cookie(VaadinRequest request, String name) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    private static void keep(String name, String value, VaadinRequest request, VaadinResponse response) {
        var cookie = new Cookie(name, value);
        cookie.setPath(request.getContextPath().isEmpty() ? "/" : request.getContextPath());
        cookie.setMaxAge((int) KEPT.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Strict");
        response.addCookie(cookie);
    }
}
