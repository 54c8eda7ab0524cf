package org.palsyscreen.access.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: five failures lock a user name for 60 s, and each further one for twice as long, up to 15 min.
 * Counts by the name as typed, so that names with and without a user cannot be told apart. Kept in memory: only a restart
 * of the application forgets it, and that is not in the hands of who guesses.
 */
@Component
class Lockout {
    static final int FREE_FAILURES = 5;
    private static final Duration FIRST = Duration.ofSeconds(60);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    /** After a day of peace a name starts afresh. */
    private static final Duration MEMORY = Duration.ofDays(1);

    private static final int MAX_NAMES = 10_000;
    private final Clock clock;
    private final Map<String, Attempts> attempts = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Attempts> eldest) {
            return size() > MAX_NAMES;
        }
    };

    private record Attempts(int failures, Instant last, Instant lockedUntil) {}

    Lockout(Clock clock) {
        this.clock = clock;
    }

    /**
     * Counts an attempt as failed before its password is looked at, so that guesses made at the same moment count too;
     * {@link #succeeded} takes it back.
     *
     * @return until when the name is locked; empty when the attempt may go on
     */
    synchronized Optional<Instant> begin(String username) {
        var now = clock.instant();
        var known = attempts.get(username);
        if (known != null && known.last().plus(MEMORY).isBefore(now)) {
            known = null;
        }
        if (known != null && now.isBefore(known.lockedUntil())) {
            return Optional.of(known.lockedUntil());
        }
        int failures = known == null ? 1 : known.failures() + 1;
        attempts.put(username, new Attempts(failures, now, now.plus(lock(failures))));
        return Optional.empty();
    }

    synchronized void succeeded(String username) {
        attempts.remove(username);
    }

    private static Duration lock(int failures) {
        if (failures < FREE_FAILURES) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures - FREE_FAILURES, 10);
        var wanted = FIRST.multipliedBy(1L << doublings);
        return wanted.compareTo(LONGEST) < 0 ? wanted : LONGEST;
    }
}
