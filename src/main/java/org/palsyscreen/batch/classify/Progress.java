package org.palsyscreen.batch.classify;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells on the standard error stream how far it has come, about once a second. */
public final class Progress {
    private static final long EVERY_NANOS = Duration.ofSeconds(1).toNanos();

    private final PrintStream out;
    private final int total;
    private final long start = System.nanoTime();
    private long said = start;
    private int done;

    public Progress(PrintStream out, int total) {
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
        out.println(line(done, total, (System.nanoTime() - start) / 1e9));
    }

    static String line(int done, int total, double seconds) {
        String line = String.format(
                Locale.ROOT, "%d of %d files, %.1f s, %.1f a second", done, total, seconds, done / seconds);
        if (done == 0 || done >= total) {
            return line;
        }
        long left = Math.round(seconds / done * (total - done));
        return line + (left < 60 ? ", " + left + " s left" : ", " + (left + 30) / 60 + " min left");
    }
}
