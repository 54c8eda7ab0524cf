package org.palsyscreen.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Takes the pictures of the help page in the running application. They go to {@code target/tour}; with
 * {@code -Dpalsyscreen.tour=src/main/resources/META-INF/resources/images/tour} they become those that are shipped.
 */
final class Tour {
    private static final Path SHIPPED = Path.of("src/main/resources/META-INF/resources/images/tour");
    private static final int QUALITY = 80;

    private Tour() {}

    static void take(Page page, String url, String language) {
        page.setDefaultTimeout(30_000);
        page.navigate(url + "/");
        page.locator("face-capture #start").click();
        assertThat(page.locator("face-capture #capture")).isEnabled();
        picture(page, language, "picture");
        FirstSteps.screen(page, "DEMO-0005", FirstSteps.FACES.resolve("canada-cc-by-4.0/0020.jpg"));
        picture(page, language, "result");
        page.navigate(url + "/history");
        assertThat(page.locator("vaadin-grid-cell-content img").first()).isVisible();
        picture(page, language, "history");
        page.navigate(url + "/record/1");
        assertThat(page.locator(".records-review-form")).isVisible();
        picture(page, language, "review");
    }

    private static void picture(Page page, String language, String name) {
        Path file = Path.of(System.getProperty("palsyscreen.tour", "target/tour"), language, name + ".jpg");
        page.waitForFunction("() => [...document.images].every(i => i.complete)");
        Views.settle(page);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(file)
                .setType(ScreenshotType.JPEG)
                .setQuality(QUALITY));
        assertThat(Files.exists(SHIPPED.resolve(language).resolve(name + ".jpg")))
                .as("the help page shows a picture of " + name)
                .isTrue();
    }
}
