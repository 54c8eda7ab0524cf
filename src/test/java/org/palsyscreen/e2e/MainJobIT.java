package org.palsyscreen.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What clinic staff do from the first start to the exported file, in a real browser against the packaged jar. */
class MainJobIT {
    /** The first picture may have to wait until the models are loaded. */
    private static final LocatorAssertions.ContainsTextOptions SLOW =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    @TempDir
    private Path folder;

    private final List<String> errors = new ArrayList<>();

    @Test
    void fromTheFirstLoginToTheExportedFile() throws IOException, InterruptedException {
        var film = folder.resolve("camera.y4m");
        FakeCamera.film(face("canada-cc-by-4.0/0005.jpg"), film);
        try (var app = PackagedApp.start(folder);
                var browser = TestBrowser.start(film);
                var context = browser.browser()
                        .newContext(new Browser.NewContextOptions()
                                .setLocale("en-GB")
                                .setPermissions(List.of("camera")))) {
            var page = context.newPage();
            page.setDefaultTimeout(30_000);
            page.onPageError(errors::add);
            FirstSteps.enter(page, app);
            captureWithTheCamera(page);
            nextPatient(page);
            upload(page, face("canada-cc-by-4.0/0011.jpg"));
            filterTheHistory(page);
            confirm(page);
            export(page);
            logOut(page);
            pictureIsGone(page);
        }
        assertThat(errors).as("errors of scripts in the browser").isEmpty();
    }

    private static Path face(String name) {
        return FirstSteps.FACES.resolve(name);
    }

    private static void captureWithTheCamera(Page page) {
        page.getByLabel("Patient reference (optional)").fill("MRN-1001");
        page.locator("face-capture #start").click();
        page.locator("face-capture #capture").click();
        assertThat(page.locator(".ps-result"))
                .containsText(Pattern.compile("No sign found|Uncertain|Refer for examination"), SLOW);
        assertThat(page.locator(".ps-result")).containsText("screening aid, not a diagnosis");
    }

    /** On a slow line: the next reference is typed before the server has heard that there is a next patient. */
    private static void nextPatient(Page page) {
        var held = new ArrayList<Route>();
        page.route("**/*v-r=uidl*", held::add);
        var reference = page.getByLabel("Patient reference (optional)");
        reference.fill("MRN-1002");
        page.waitForCondition(() -> !held.isEmpty());
        // both wait for the answer to what is on its way, and go in one message
        button(page, "Next patient").click();
        reference.fill("OTHER-7");
        page.unroute("**/*v-r=uidl*");
        held.forEach(Route::resume);
        assertThat(page.locator(".ps-result")).hasCount(0);
        assertThat(reference).hasValue("OTHER-7");
    }

    private static void upload(Page page, Path picture) {
        page.locator("picture-upload input[type=file]").setInputFiles(picture);
        assertThat(page.locator(".ps-result"))
                .containsText(Pattern.compile("No sign found|Uncertain|Refer for examination"), SLOW);
    }

    private static void filterTheHistory(Page page) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("History"))
                .click();
        assertThat(rows(page, "OTHER-7")).hasCount(1);
        assertThat(rows(page, "MRN-1001")).hasCount(1);
        page.locator("#filter-patient input").fill("mrn");
        assertThat(page).hasURL(Pattern.compile(".*/history\\?patient=mrn"));
        assertThat(rows(page, "OTHER-7")).hasCount(0);
        rows(page, "MRN-1001").click();
    }

    private static void confirm(Page page) {
        assertThat(heading(page, "MRN-1001")).isVisible();
        button(page, "Save verdict").click();
        assertThat(page.locator(".records-review")).containsText("Confirmed");
        assertThat(page.locator(".records-review")).containsText("admin");
        page.getByText("All screenings").click();
        assertThat(rows(page, "MRN-1001")).hasCount(1);
    }

    private static void export(Page page) throws IOException {
        page.locator("#export-open").click();
        var download =
                page.waitForDownload(() -> page.locator("#export-download").click());
        var lines = Files.readAllLines(download.path(), StandardCharsets.UTF_8);
        assertThat(download.suggestedFilename()).startsWith("palsyscreen-").endsWith(".csv");
        assertThat(lines.getFirst()).startsWith("\uFEFF");
        assertThat(lines.stream().filter(line -> line.contains("CONFIRMED"))).hasSize(1);
        assertThat(lines.stream().filter(line -> line.contains("UNREVIEWED"))).hasSize(1);
        assertThat(String.join("\n", lines))
                .as("de-identified")
                .doesNotContain("MRN-1001")
                .doesNotContain("admin");
        button(page, "Close").click();
    }

    private static void logOut(Page page) {
        page.getByText("Administrator").first().click();
        page.getByText("Log out").click();
        assertThat(page).hasURL(Pattern.compile(".*/login"));
    }

    private static void pictureIsGone(Page page) {
        page.navigate(page.url().replaceFirst("/login.*", "/thumbnails/1"));
        assertThat(page).hasURL(Pattern.compile(".*/login.*"));
    }

    private static Locator rows(Page page, String reference) {
        return page.locator("vaadin-grid-cell-content")
                .filter(new Locator.FilterOptions()
                        .setHasText(Pattern.compile("^" + reference + "$"))
                        .setVisible(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }
}
