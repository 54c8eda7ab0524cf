package org.palsyscreen.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

/** Pages of the application as somebody looks at them: there, and at rest. */
final class Views {
    private static final LocatorAssertions.IsVisibleOptions SLOW =
            new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);

    private Views() {}

    static void open(Page page, String address) {
        page.navigate(address);
        assertThat(page.locator("h1").first()).isVisible(SLOW);
        settle(page);
    }

    /** What slides or fades in has another place or colour on the way. */
    static void settle(Page page) {
        page.waitForFunction("() => document.getAnimations().every(a => a.playState !== 'running')");
    }

    /** Pixels by which the page is wider than the window; 0 or less when nothing sticks out. */
    static int overhang(Page page) {
        return (int) page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
    }
}
