package org.palsyscreen.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;

/** The time of day, but for code that is run as of an earlier moment: so the demonstration has a past. */
final class DemoClock extends Clock {
    private static final Clock REAL = Clock.systemUTC();
    private final ThreadLocal<Instant> moment = new ThreadLocal<>();

    <T> T at(Instant past, Callable<T> code) throws Exception {
        moment.set(past);
        try {
            return code.call();
        } finally {
            moment.remove();
        }
    }

    @Override
    public Instant instant() {
        var past = moment.get();
        return past == null ? REAL.instant() : past;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return REAL.withZone(zone);
    }
}
