package org.palsyscreen.analysis.intake;

import java.util.concurrent.Semaphore;

/** Lets only so many pictures be decoded at a time that a quarter of the heap is enough; others wait for their turn. */
final class DecoderMemory {
    private static final int KIB = 1024;

    private final int budgetKib;
    private final Semaphore free;

    DecoderMemory(long maxHeapBytes) {
        budgetKib = (int) Math.min(Integer.MAX_VALUE, maxHeapBytes / 4 / KIB);
        free = new Semaphore(budgetKib, true);
    }

    /** Taken until it is closed; one that is larger than the whole budget takes all of it. */
    Share take(long bytes) {
        int kib = (int) Math.min(budgetKib, bytes / KIB + 1);
        free.acquireUninterruptibly(kib);
        return () -> free.release(kib);
    }

    interface Share extends AutoCloseable {
        @Override
        void close();
    }
}
