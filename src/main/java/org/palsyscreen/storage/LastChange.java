package org.palsyscreen.storage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the last change of a setting says, remembered for two seconds: every picture asks for it, and so long at most does
 * this instance not see what another one has changed.
 */
public final class LastChange<T> {
    private static final Duration REMEMBERED = Duration.ofSeconds(2);

    private final Clock clock;
    private final Supplier<T> stored;
    private @Nullable Known<T> known;

    private record Known<T>(T change, Instant at) {
        boolean holds(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(REMEMBERED));
        }
    }

    /** @param stored reads the database */
    public LastChange(Clock clock, Supplier<T> stored) {
        this.clock = clock;
        this.stored = stored;
    }

    /** Reads inside the lock: what was read before a change cannot be remembered after {@link #forget}. */
    public synchronized T get() {
        var now = clock.instant();
        var last = known;
        if (last == null || !last.holds(now)) {
            last = new Known<>(stored.get(), now);
            known = last;
        }
        return last.change();
    }

    /** To be called when a change is committed. */
    public synchronized void forget() {
        known = null;
    }
}
