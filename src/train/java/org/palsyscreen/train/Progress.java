package org.palsyscreen.train;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Says how much of a step is done and how long the rest will take, every few seconds. */
final class Progress {
    private static final long EVERY_NANOS = Duration.ofSeconds(10).toNanos();

    private final String step;
    private final int total;
    private final long start = System.nanoTime();
    private final AtomicInteger done = new AtomicInteger();
    private long lastSaid = start;

    Progress(String step, int total) {
        this.step = step;
        this.total = total;
        IO.println(step + ": " + total);
    }

    void oneMore() {
        say(done.incrementAndGet());
    }

    private synchronized void say(int n) {
        long now = System.nanoTime();
        if (n == total || now - lastSaid > EVERY_NANOS) {
            lastSaid = now;
            double seconds = (now - start) / 1e9;
            IO.println(String.format(
                    Locale.ROOT,
                    "%s: %d of %d, %.0f s, %.0f s left",
                    step,
                    n,
                    total,
                    seconds,
                    seconds / n * (total - n)));
        }
    }
}
