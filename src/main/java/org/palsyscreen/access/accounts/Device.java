package org.palsyscreen.access.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to call the device that signs in, so that its user recognises it in a list. */
final class Device {
    private static final int MAX_LENGTH = 100;

    private record Sign(String mark, String name) {}

    /** In this order: many browsers also carry the marks of those that follow. */
    private static final List<Sign> BROWSERS = List.of(
            new Sign("Edg", "Edge"),
            new Sign("OPR/", "Opera"),
            new Sign("SamsungBrowser/", "Samsung Internet"),
            new Sign("Firefox/", "Firefox"),
            new Sign("FxiOS/", "Firefox"),
            new Sign("CriOS/", "Chrome"),
            new Sign("Chrome/", "Chrome"),
            new Sign("Safari/", "Safari"));

    private static final List<Sign> SYSTEMS = List.of(
            new Sign("Android", "Android"),
            new Sign("iPhone", "iPhone"),
            new Sign("iPad", "iPad"),
            new Sign("Windows", "Windows"),
            new Sign("Mac OS X", "macOS"),
            new Sign("CrOS", "ChromeOS"),
            new Sign("Linux", "Linux"));

    private Device() {}

    /** @param userAgent the header that browsers send; anything a stranger likes may stand in it */
    static String name(@Nullable String userAgent) {
        var text = userAgent == null ? "" : userAgent;
        var browser = find(BROWSERS, text);
        var system = find(SYSTEMS, text);
        if (!browser.isEmpty() && !system.isEmpty()) {
            return browser + ", " + system;
        }
        var plain = text.replaceAll("[^ -~]", " ").strip();
        return plain.length() <= MAX_LENGTH ? plain : plain.substring(0, MAX_LENGTH);
    }

    private static String find(List<Sign> signs, String text) {
        return signs.stream()
                .filter(sign -> text.contains(sign.mark()))
                .findFirst()
                .map(Sign::name)
                .orElse("");
    }
}
