package org.palsyscreen.batch.classify;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells on the standard error stream how far it has come, about once a second. */
final class Progress {
    private static final long EVERY_NANOS = Duration.ofSeconds(1).toNanos();

    private final PrintStream out;
    private final int total;
    private final long start = System.nanoTime();
    private long said = start;
    private int done;

    Progress(PrintStream out, int total) {
        this.out = out;
        this.total = total;
    }

    void step() {
        done++;
        long now = System.nanoTime();
        if (now - said >= EVERY_NANOS) {
            said = now;
            say();
        }
    }

    void end() {
        say();
    }

    private void say() {
        double seconds = (System.nanoTime() - start) / 1e9;
        out.println(String.format(
                Locale.ROOT, "%d of %d files, %.1f s, %.1f a second", done, total, seconds, done / seconds));
    }
}
