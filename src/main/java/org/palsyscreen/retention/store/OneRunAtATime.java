package org.palsyscreen.retention.store;

import java.time.Clock;
import java.time.Duration;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import org.palsyscreen.retention.RetentionRun;
import org.palsyscreen.storage.Compaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** A run on one instance at a time; then the database file is rewritten if something was erased. */
@Component
class OneRunAtATime {
    /** An instance that died gives way after this long; every person is erased in a transaction of its own anyway. */
    private static final Duration LONGEST = Duration.ofHours(2);

    private static final Logger log = LoggerFactory.getLogger(OneRunAtATime.class);

    private final LockProvider locks;
    private final RetentionWork work;
    private final Compaction compaction;
    private final Clock clock;

    OneRunAtATime(LockProvider locks, RetentionWork work, Compaction compaction, Clock clock) {
        this.locks = locks;
        this.work = work;
        this.compaction = compaction;
        this.clock = clock;
    }

    RetentionRun run(String actor, RetentionRun.Watcher watcher) {
        var lock = locks.lock(new LockConfiguration(clock.instant(), "retention", LONGEST, Duration.ZERO));
        if (lock.isEmpty()) {
            return new RetentionRun.Busy();
        }
        try {
            return work.run(actor, watcher);
        } finally {
            lock.get().unlock();
        }
    }

    /** The night's work: a run, and the file rewritten if anything was erased since the last time, by whomever. */
    void nightly() {
        var run = run("retention", (settled, announced) -> true);
        var wanted = compaction.state().wantedAt();
        log.info("retention: {}, file rewritten: {}", run, wanted == null ? "not needed" : compaction.compact());
    }
}
