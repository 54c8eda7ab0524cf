package org.palsyscreen.retention;

/** What became of a run of the retention. */
public sealed interface RetentionRun {
    /**
     * @param announced persons, and screenings without a patient, that are now known to be due
     * @param erased announced earlier
     * @param spared announced earlier, and not due any more
     */
    record Done(int announced, int erased, int spared) implements RetentionRun {}

    /** Another run is under way, perhaps on another instance; nothing was done. */
    record Busy() implements RetentionRun {}

    /** Follows a run. */
    @FunctionalInterface
    interface Watcher {
        /** @return false to have the run stopped after what it is at */
        boolean goOn(int settled, int announced);
    }
}
