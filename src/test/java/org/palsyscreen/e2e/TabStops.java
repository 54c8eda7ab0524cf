package org.palsyscreen.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Clip;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Walks a page with the Tab key, as somebody without a mouse does. */
final class TabStops {
    private static final int MOST = 200;
    private static final int MARGIN = 6;

    /** The focused element over all shadow roots: what it is, where it is, and whether all of it lies under something else. */
    private static final String FOCUSED = """
            () => {
              let element = document.activeElement;
              while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
              if (!element || element === document.body) return null;
              const box = element.getBoundingClientRect();
              const hosts = new Set();
              for (let node = element; node; node = node.parentNode ?? node.host) hosts.add(node);
              const at = (x, y) => {
                let top = document.elementFromPoint(x, y);
                while (top?.shadowRoot?.elementFromPoint(x, y) && top.shadowRoot.elementFromPoint(x, y) !== top)
                  top = top.shadowRoot.elementFromPoint(x, y);
                return top;
              };
              const up = node => node.assignedSlot ?? node.parentNode ?? node.host;
              const mine = top => { for (let node = top; node; node = up(node)) if (node === element) return true;
                return hosts.has(top) && top !== document.body && top !== document.documentElement; };
              const main = document.querySelector('main');
              const points = [0.5, 0.1, 0.9].flatMap(x => [0.5, 0.1, 0.9].map(y =>
                [box.left + box.width * x, box.top + box.height * y]));
              const host = element.getRootNode().host ?? element;
              const name = element.labels?.[0]?.innerText || element.querySelector('slot')?.assignedElements()[0]?.innerText || element.getAttribute('aria-label') || element.innerText || host.innerText || host.label
                || element.getAttribute('placeholder') || host.id || '';
              window.tabStops = window.tabStops ?? new Map();
              if (!window.tabStops.has(element)) window.tabStops.set(element, window.tabStops.size);
              return { number: window.tabStops.get(element),
                what: element.tagName.toLowerCase() + ' "' + name.trim().slice(0, 60).replaceAll('\\n', ' ') + '"',
                left: box.left, top: box.top, right: box.right, bottom: box.bottom,
                scrolled: main && hosts.has(main) ? -main.getBoundingClientRect().top : 0,
                covered: !points.some(([x, y]) => mine(at(x, y))) };
            }""";

    /** Lets the focus go and takes it back, with the page as it was between the two. */
    private static final String BLUR = """
            () => {
              let element = document.activeElement;
              while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
              window.lastStop = element;
              element.blur();
            }""";

    private static final String FOCUS = "() => window.lastStop.focus({ focusVisible: true, preventScroll: true })";

    private TabStops() {}

    /**
     * @param number counts the elements of this page that had the focus
     * @param left in pixels of the window, as the next three
     * @param scrolled how far the page was scrolled down, in pixels
     * @param covered whether all of it lies under something else
     */
    record Stop(
            int number,
            String what,
            double left,
            double top,
            double right,
            double bottom,
            double scrolled,
            boolean covered) {
        private static Stop of(Map<?, ?> found) {
            return new Stop(
                    ((Number) Objects.requireNonNull(found.get("number"))).intValue(),
                    String.valueOf(found.get("what")),
                    number(found, "left"),
                    number(found, "top"),
                    number(found, "right"),
                    number(found, "bottom"),
                    number(found, "scrolled"),
                    Boolean.TRUE.equals(found.get("covered")));
        }

        private static double number(Map<?, ?> found, String name) {
            return ((Number) Objects.requireNonNull(found.get(name))).doubleValue();
        }

        private boolean above(Stop other) {
            return bottom + scrolled < other.top + other.scrolled - 1 && left < other.right;
        }

        private Clip around(Page page) {
            var view = page.viewportSize();
            double x = Math.max(0, left - MARGIN);
            double y = Math.max(0, top - MARGIN);
            return new Clip(x, y, Math.min(view.width, right + MARGIN) - x, Math.min(view.height, bottom + MARGIN) - y);
        }
    }

    /** Null when nothing on the page has the focus. */
    static Stop focused(Page page) {
        return page.evaluate(FOCUSED) instanceof Map<?, ?> found ? Stop.of(found) : null;
    }

    /** Presses Tab until an element with this in its name has the focus. */
    static void reach(Page page, String name) {
        var passed = new ArrayList<String>();
        for (int presses = 0; presses < MOST; presses++) {
            page.keyboard().press("Tab");
            var stop = focused(page);
            if (stop != null && stop.what().contains(name)) {
                return;
            }
            passed.add(stop == null ? "-" : stop.what());
        }
        throw new AssertionError("Tab does not lead to " + name + ", only to " + new LinkedHashSet<>(passed));
    }

    /** From the top of the page once around; every complaint begins with the element's name. */
    static List<String> complaints(Page page) {
        var complaints = new ArrayList<String>();
        Stop before = null;
        for (int presses = 0; presses < MOST; presses++) {
            page.keyboard().press("Tab");
            var stop = focused(page);
            if (stop == null || (stop.number() == 0 && presses > 0)) {
                return complaints;
            }
            if (before != null && stop.number() <= before.number()) {
                complaints.add(stop.what() + ": Tab leads back here from " + before.what());
                return complaints;
            }
            look(page, stop, before, complaints);
            before = stop;
        }
        complaints.add("no end after " + MOST + " elements");
        return complaints;
    }

    private static void look(Page page, Stop stop, Stop before, List<String> complaints) {
        var clip = stop.around(page);
        if (clip.width < 1 || clip.height < 1 || stop.right() - stop.left() < 2) {
            complaints.add(stop.what() + ": has the focus and cannot be seen");
            return;
        }
        if (stop.covered()) {
            complaints.add(stop.what() + ": has the focus and lies under something else");
        }
        if (before != null && stop.above(before)) {
            complaints.add(stop.what() + ": comes after " + before.what() + ", which is below it");
        }
        if (!marked(page, clip)) {
            complaints.add(stop.what() + ": nothing shows that it has the focus");
        }
    }

    private static boolean marked(Page page, Clip clip) {
        var options = new Page.ScreenshotOptions().setClip(clip);
        Views.settle(page);
        byte[] with = page.screenshot(options);
        page.evaluate(BLUR);
        Views.settle(page);
        byte[] without = page.screenshot(options);
        page.evaluate(FOCUS);
        return !Arrays.equals(with, without);
    }
}
