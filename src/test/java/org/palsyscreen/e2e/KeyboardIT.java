package org.palsyscreen.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The main job without a mouse; on every page the focus is seen, is in reading order and is never caught (WCAG 2.4.3, 2.4.7,
 * 2.4.11, 2.1.2); and no page loses anything at 320 px, with text twice as large, or with text spaced out (WCAG 1.4.4,
 * 1.4.10, 1.4.12).
 */
class KeyboardIT {
    private static final LocatorAssertions.IsVisibleOptions SLOW =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    /** Texts that are cut off: rows of a grid are one line by design and open in full. */
    private static final String CUT_OFF = """
            () => [...document.querySelectorAll('body *')]
              .filter(e => !e.closest('vaadin-grid, vaadin-grid-cell-content, .uplot'))
              .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()))
              .filter(e => { const s = getComputedStyle(e); const b = e.getBoundingClientRect();
                return b.width > 2 && b.height > 2 && s.clipPath === 'none' && s.overflow !== 'visible'
                  && (s.overflowX !== 'auto' && s.overflowX !== 'scroll' && e.scrollWidth > e.clientWidth + 1
                    || s.overflowY !== 'auto' && s.overflowY !== 'scroll' && e.scrollHeight > e.clientHeight + 2); })
              .map(e => e.tagName.toLowerCase() + ' "' + e.textContent.trim().slice(0, 60) + '"')""";

    private static final String SPACED =
            "body, body * { line-height: 1.5 !important; letter-spacing: 0.12em !important;"
                    + " word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }";

    @TempDir
    private Path folder;

    private final List<String> complaints = new ArrayList<>();

    @Test
    void everythingCanBeDoneWithoutAMouseAndWithLargeText() throws IOException, InterruptedException {
        Path film = folder.resolve("camera.y4m");
        FakeCamera.film(FirstSteps.FACES.resolve("canada-cc-by-4.0/0005.jpg"), film);
        try (var app = PackagedApp.start(folder);
                var browser = TestBrowser.start(film)) {
            String signedIn;
            List<String> paths;
            try (var context = browser.browser().newContext(sized(1440, 900))) {
                Page page = context.newPage();
                page.setDefaultTimeout(30_000);
                FirstSteps.enter(page, app);
                screenByKeyboard(page);
                reviewByKeyboard(page);
                openFromTheHistory(page);
                dialogsGiveTheFocusBack(page);
                paths = EveryViewIT.pathsOfTheMenu(page);
                signedIn = context.storageState();
                for (String path : paths) {
                    Views.open(page, app.url() + "/" + path);
                    note(path, TabStops.complaints(page));
                }
            }
            for (String path : paths) {
                try (var context = browser.browser().newContext(sized(320, 640).setStorageState(signedIn))) {
                    Page page = context.newPage();
                    Views.open(page, app.url() + "/" + path);
                    wide(page, path + " at 320 px");
                }
                try (var context = browser.browser().newContext(sized(1280, 900).setStorageState(signedIn))) {
                    Page page = context.newPage();
                    Views.open(page, app.url() + "/" + path);
                    page.addStyleTag(new Page.AddStyleTagOptions().setContent(SPACED));
                    wide(page, path + " spaced out");
                    page.addStyleTag(new Page.AddStyleTagOptions().setContent("html { font-size: 200% }"));
                    wide(page, path + " spaced out and twice as large");
                }
            }
        }
        assertThat(complaints).isEmpty();
    }

    private static Browser.NewContextOptions sized(int width, int height) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("en-GB")
                .setPermissions(List.of("camera"));
    }

    private static void screenByKeyboard(Page page) {
        for (String patient : List.of("KEY-1", "KEY-2")) {
            TabStops.reach(page, "Skip to content");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(TabStops.focused(page).what()).contains("Patient reference");
            page.keyboard().type(patient);
            var chooser = page.waitForFileChooser(() -> {
                TabStops.reach(page, "Choose");
                page.keyboard().press("Enter");
            });
            chooser.setFiles(FirstSteps.FACES.resolve("canada-cc-by-4.0/0011.jpg"));
            assertThat(page.locator(".ps-result .ps-outcome").first()).isVisible(SLOW);
            TabStops.reach(page, "Next patient");
            page.keyboard().press("Enter");
            assertThat(page.locator(".ps-result .ps-outcome")).hasCount(0);
        }
    }

    private static void reviewByKeyboard(Page page) {
        TabStops.reach(page, "a \"Work list\"");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, named("KEY-1"))).isFocused();
        page.keyboard().press("c");
        assertThat(page.getByRole(AriaRole.HEADING, named("KEY-2"))).isFocused();
        page.keyboard().press("o");
        assertThat(page.locator("#review-outcome[focused]")).isVisible();
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.OPTION).first()).isFocused();
        page.keyboard().press("Enter");
        TabStops.reach(page, "Reason");
        page.keyboard().type("Scar beside the mouth");
        TabStops.reach(page, "Save verdict");
        page.keyboard().press("Enter");
        assertThat(page.getByText("Everything is reviewed")).isVisible();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static void openFromTheHistory(Page page) {
        page.navigate(page.url().replace("/worklist", "/history"));
        assertThat(page.getByText("KEY-2").first()).isVisible();
        TabStops.reach(page, "td");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/record/\\d+"));
        assertThat(page.locator(".records-review")).containsText("Scar beside the mouth");
    }

    private static void dialogsGiveTheFocusBack(Page page) {
        page.navigate(page.url().replaceFirst("/record/.*", "/history"));
        assertThat(page.getByText("KEY-2").first()).isVisible();
        TabStops.reach(page, "Export");
        page.keyboard().press("Enter");
        var dialog = page.locator("vaadin-dialog[opened]");
        assertThat(page.locator("#export-download")).isVisible();
        // it takes the focus when it has opened, and keeps it
        var within = "() => document.activeElement?.closest('vaadin-dialog') != null";
        page.waitForFunction(within);
        page.keyboard().press("Shift+Tab");
        page.waitForFunction(within);
        page.keyboard().press("Escape");
        assertThat(dialog).hasCount(0);
        assertThat(TabStops.focused(page).what()).contains("Export");
    }

    private void wide(Page page, String where) {
        int over = Views.overhang(page);
        if (over > 0) {
            complaints.add(where + ": sticks out by " + over + " px");
        }
        if (page.evaluate(CUT_OFF) instanceof List<?> cut) {
            cut.forEach(text -> complaints.add(where + ": cut off: " + text));
        }
    }

    private void note(String path, List<String> found) {
        found.forEach(complaint -> complaints.add("/" + path + ": " + complaint));
    }
}
