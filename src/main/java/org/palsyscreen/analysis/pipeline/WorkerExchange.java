package org.palsyscreen.analysis.pipeline;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.AnalysisResult;
import org.palsyscreen.analysis.Busy;
import org.palsyscreen.analysis.Photo;
import org.palsyscreen.analysis.Ungradable;
import org.palsyscreen.analysis.UngradableReason;

/** Lets requests use the workers and exchanges these between requests: each request ends with the workers it began with. */
final class WorkerExchange {
    /** Read: a request uses the workers. Write: they are exchanged or closed. */
    private final ReadWriteLock lock = new ReentrantReadWriteLock(true);

    private @Nullable Workers workers;
    private boolean closed;

    AnalysisResult analyse(Photo photo) throws InterruptedException {
        lock.readLock().lockInterruptibly();
        try {
            if (closed) {
                return new Busy();
            }
            Workers current = workers;
            return current == null ? new Ungradable(UngradableReason.MODEL_UNAVAILABLE) : current.analyse(photo);
        } finally {
            lock.readLock().unlock();
        }
    }

    /**
     * Waits for the requests that are running, then closes the workers that they used.
     *
     * @param next null: there are none to take their place
     * @param meanwhile runs before a request sees the next workers
     */
    void exchange(@Nullable Workers next, Runnable meanwhile) {
        lock.writeLock().lock();
        try {
            closeWorkers();
            workers = next;
            meanwhile.run();
            if (closed) {
                closeWorkers();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Waits for the requests that are running; later ones are told {@link Busy}. */
    void close() {
        lock.writeLock().lock();
        try {
            closed = true;
            closeWorkers();
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void closeWorkers() {
        if (workers != null) {
            workers.close();
            workers = null;
        }
    }
}
