package org.palsyscreen.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An archive of more than 10 MB leaves through the browser and comes back; and one that is cancelled on the way does not
 * look like a whole one.
 */
class LargeArchiveIT {
    private static final int PICTURES = 12;
    private static final long LARGE = 10_000_000;
    private static final double PATIENCE_MS = 60_000;

    @TempDir
    private Path folder;

    @Test
    void leavesAndComesBackAndIsBrokenOffWhenItIsCancelled() throws IOException, InterruptedException {
        Path film = folder.resolve("camera.y4m");
        FakeCamera.film(FirstSteps.FACES.resolve("canada-cc-by-4.0/0005.jpg"), film);
        try (var app = PackagedApp.start(folder);
                var browser = TestBrowser.start(film);
                var context = browser.browser().newContext()) {
            Page page = context.newPage();
            FirstSteps.enter(page, app);
            screenNoise(page);
            page.navigate(app.url() + "/history");
            chooseArchive(page);
            cancelled(page, app);
            var archive = downloaded(page);
            assertThat(Files.size(archive)).isGreaterThan(LARGE);
            comesBack(page, archive);
        }
    }

    /** No faces, so that there is little to analyse; noise, so that a JPEG of it is large. */
    private void screenNoise(Page page) throws IOException {
        var files = new Path[PICTURES];
        for (int i = 0; i < PICTURES; i++) {
            files[i] = folder.resolve("noise-" + i + ".jpg");
            var picture = new BufferedImage(1600, 1200, BufferedImage.TYPE_INT_RGB);
            var pixels = new Random(i).ints(1600 * 1200).toArray();
            picture.setRGB(0, 0, 1600, 1200, pixels, 0, 1600);
            ImageIO.write(picture, "jpg", files[i].toFile());
        }
        page.locator("picture-upload input[type=file]").setInputFiles(files);
        assertThat(page.locator(".ps-result-list li"))
                .hasCount(PICTURES, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE_MS));
        assertThat(page.locator("picture-upload li")).hasCount(0);
    }

    private static void chooseArchive(Page page) {
        page.locator("#export-open").click();
        page.locator("#export-format").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Archive (ZIP)"))
                .click();
        page.getByText("Identified: with").click();
        page.locator("#export-pictures input").check();
    }

    /** A reader who is slow, so that there is time to cancel: the server waits for whoever does not take the bytes. */
    private static void cancelled(Page page, PackagedApp app) throws IOException {
        var address = URI.create(app.url() + "/")
                .resolve(page.locator("#export-download").getAttribute("href"));
        var connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setReadTimeout((int) PATIENCE_MS);
        connection.setRequestProperty(
                "Cookie",
                page.context().cookies().stream()
                        .map(cookie -> cookie.name + "=" + cookie.value)
                        .collect(Collectors.joining("; ")));
        try (var arriving = connection.getInputStream()) {
            assertThat(new String(arriving.readNBytes(2), StandardCharsets.US_ASCII))
                    .isEqualTo("PK");
            page.locator("#export-cancel").click();
            assertThatThrownBy(arriving::readAllBytes).isInstanceOf(IOException.class);
        }
        assertThat(page.locator(".export-progress")).containsText("Cancelled");
    }

    private static Path downloaded(Page page) {
        var download =
                page.waitForDownload(() -> page.locator("#export-download").click());
        assertThat(download.suggestedFilename()).endsWith(".zip");
        Path archive = download.path();
        assertThat(page.locator(".export-progress")).containsText(PICTURES + " screenings");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Close").setExact(true))
                .click();
        return archive;
    }

    private void comesBack(Page page, Path archive) throws IOException {
        var named = Files.copy(archive, folder.resolve("archive.zip"));
        page.locator("#import-open").click();
        page.locator("vaadin-upload input[type=file]").setInputFiles(named);
        assertThat(page.locator("vaadin-dialog[opened]"))
                .containsText(
                        "The SHA-256 of all " + PICTURES + " pictures was compared",
                        new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MS));
        assertThat(page.locator("vaadin-dialog[opened]")).containsText(PICTURES + " were here already");
    }
}
