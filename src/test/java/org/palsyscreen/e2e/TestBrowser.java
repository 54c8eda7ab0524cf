package org.palsyscreen.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CLI;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Chromium for the tests: an installed one, else Playwright's own download, else, on Debian or Ubuntu as root, the
 * distribution's package.
 */
final class TestBrowser implements AutoCloseable {
    private static final List<String> COMMANDS = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final List<Path> PLACES = List.of(
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
            Path.of("C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"));

    /** The machine may be busy with something else; an assertion that holds does not take longer for it. */
    private static final double PATIENCE_MS = 20_000;

    private final Playwright playwright;
    private final Browser browser;

    private TestBrowser(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts Chromium headless with a camera that shows the given .y4m film. */
    static TestBrowser start(Path film) throws IOException, InterruptedException {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        var executable = executable();
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var options = new BrowserType.LaunchOptions()
                .setHeadless(true)
                .setChromiumSandbox(false)
                .setArgs(List.of(
                        "--disable-background-networking",
                        "--use-fake-device-for-media-stream",
                        "--use-fake-ui-for-media-stream",
                        "--use-file-for-fake-video-capture=" + film));
        executable.ifPresent(options::setExecutablePath);
        return new TestBrowser(playwright, playwright.chromium().launch(options));
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** Path of the browser, or empty when Playwright has its own. */
    private static Optional<Path> executable() throws IOException, InterruptedException {
        var installed = installed();
        if (installed.isPresent()) {
            return installed;
        }
        // the command of Playwright ends its JVM, so it gets one of its own
        if (run(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                CLI.class.getName(),
                "install",
                "chromium")) {
            return Optional.empty();
        }
        if (Files.isExecutable(Path.of("/usr/bin/apt-get"))
                && run("apt-get", "update", "-qq")
                && run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium")) {
            return installed();
        }
        throw new IllegalStateException(
                "The browser test needs Chromium or Chrome. Install one, on Debian or Ubuntu with: sudo apt-get install chromium");
    }

    private static Optional<Path> installed() {
        var onPath = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> COMMANDS.stream().map(command -> Path.of(folder, command)));
        return Stream.concat(onPath, PLACES.stream())
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    }
}
