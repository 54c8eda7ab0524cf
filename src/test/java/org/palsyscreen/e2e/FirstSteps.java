package org.palsyscreen.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What every journey begins with: the first administrator's login with the one-time password, and its change. */
final class FirstSteps {
    static final Path FACES = Path.of("models/training-data");
    private static final String PASSWORD = "quiet-lamp-seven-boats";

    private FirstSteps() {}

    static void enter(Page page, PackagedApp app) {
        signIn(page, app, app.oneTimePassword());
        assertThat(page).hasURL(Pattern.compile(".*/password"));
        page.locator("#current-password input").fill(app.oneTimePassword());
        page.locator("#new-password input").fill(PASSWORD);
        page.locator("#repeated-password input").fill(PASSWORD);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Change password").setExact(true))
                .click();
        assertFirstPage(page);
    }

    /** With the password that {@link #enter} has set. */
    static void signIn(Page page, PackagedApp app) {
        signIn(page, app, PASSWORD);
        assertFirstPage(page);
    }

    private static void signIn(Page page, PackagedApp app, String password) {
        page.navigate(app.url());
        assertThat(page).hasURL(Pattern.compile(".*/login"));
        page.locator("vaadin-text-field input").fill("admin");
        page.locator("vaadin-password-field input").fill(password);
        page.keyboard().press("Enter");
    }

    private static void assertFirstPage(Page page) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Screen a patient")))
                .isVisible();
    }

    /** Uploads a picture for a reference and waits for the result. */
    static void screen(Page page, String reference, Path picture) {
        page.locator("main vaadin-text-field input").first().fill(reference);
        page.locator("picture-upload input[type=file]").setInputFiles(picture);
        // the first picture may have to wait until the models are loaded
        assertThat(page.locator(".ps-result .ps-outcome").first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
    }
}
