package org.palsyscreen.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every page that an administrator can reach, at the sizes, in the themes and in the languages that people use: no violation
 * of WCAG 2.2 AA that axe-core finds, nothing that sticks out at the side, no text that is only a key. Takes the pictures of
 * the tour on the way.
 */
class EveryViewIT {
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final List<Look> LOOKS = List.of(
            new Look(1440, 900, ColorScheme.LIGHT, "en-GB"),
            new Look(820, 1180, ColorScheme.DARK, "id-ID"),
            new Look(390, 844, ColorScheme.LIGHT, "en-GB"));

    @TempDir
    private Path folder;

    private final List<String> complaints = new ArrayList<>();

    private record Look(int width, int height, ColorScheme theme, String locale) {
        Browser.NewContextOptions options() {
            return new Browser.NewContextOptions()
                    .setViewportSize(width, height)
                    .setColorScheme(theme)
                    .setLocale(locale)
                    .setPermissions(List.of("camera"));
        }
    }

    @Test
    void everyViewCanBeUsedByEverybody() throws IOException, InterruptedException {
        Path film = folder.resolve("camera.y4m");
        FakeCamera.film(FirstSteps.FACES.resolve("canada-cc-by-4.0/0005.jpg"), film);
        try (var app = PackagedApp.start(folder);
                var browser = TestBrowser.start(film)) {
            String signedIn;
            List<String> paths;
            try (var context = browser.browser().newContext(LOOKS.getFirst().options())) {
                Page page = context.newPage();
                page.setDefaultTimeout(30_000);
                FirstSteps.enter(page, app);
                FirstSteps.screen(page, "VIEW-1", FirstSteps.FACES.resolve("canada-cc-by-4.0/0011.jpg"));
                paths = pathsOfTheMenu(page);
                signedIn = context.storageState();
            }
            assertThat(paths).contains("", "history", "help");
            for (Look look : LOOKS) {
                try (var context = browser.browser().newContext(look.options())) {
                    check(context.newPage(), app.url() + "/login", look);
                }
                try (var context = browser.browser().newContext(look.options().setStorageState(signedIn))) {
                    Page page = context.newPage();
                    page.setDefaultTimeout(30_000);
                    for (String path : paths) {
                        check(page, app.url() + "/" + path, look);
                    }
                    for (String path : List.of("record/1", "record/999", "password", "no-such-page")) {
                        check(page, app.url() + "/" + path, look);
                    }
                }
            }
            assertThat(complaints).isEmpty();
            for (String language : List.of("en", "id")) {
                try (var context = browser.browser()
                        .newContext(new Browser.NewContextOptions()
                                .setViewportSize(1280, 800)
                                .setColorScheme(ColorScheme.LIGHT)
                                .setLocale(language)
                                .setPermissions(List.of("camera"))
                                .setStorageState(signedIn))) {
                    Tour.take(context.newPage(), app.url(), language);
                }
            }
        }
    }

    static List<String> pathsOfTheMenu(Page page) {
        return page.locator("vaadin-side-nav-item").all().stream()
                .map(item -> item.getAttribute("path"))
                .map(path -> path.replaceFirst("^/", ""))
                .toList();
    }

    private void check(Page page, String address, Look look) {
        Views.open(page, address);
        String where = address.replaceFirst("^http://[^/]*", "") + " at " + look;
        for (Rule rule : new AxeBuilder(page).withTags(WCAG).analyze().getViolations()) {
            complaints.add(where + ": " + rule.getId() + ", " + rule.getHelp() + ": "
                    + rule.getNodes().stream()
                            .map(node -> node.getHtml())
                            .limit(3)
                            .toList());
        }
        int over = Views.overhang(page);
        if (over > 0) {
            complaints.add(where + ": sticks out by " + over + " px");
        }
        String text = page.locator("body").innerText();
        if (text.contains("!{") || text.matches("(?s).*\\b[a-z]+(\\.[a-z-]+){2,}\\b.*")) {
            complaints.add(where + ": shows a key instead of its text");
        }
    }
}
