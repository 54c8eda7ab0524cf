package org.palsyscreen.export;

/** How an export or import tells how far it has come, and learns that nobody wants it any more. */
@FunctionalInterface
public interface ExportProgress {
    /**
     * Called now and then.
     *
     * @param screenings done so far
     * @return false to stop
     */
    boolean goOn(long screenings);

    /** For an export, which ends where it is when nobody wants it any more. */
    default void check(long screenings) throws ExportCancelled {
        if (!goOn(screenings)) {
            throw new ExportCancelled();
        }
    }
}
