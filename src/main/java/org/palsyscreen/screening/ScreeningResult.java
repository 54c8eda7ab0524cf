package org.palsyscreen.screening;

import org.palsyscreen.analysis.RejectionReason;

/** The answer to one picture handed in for screening. */
public sealed interface ScreeningResult {
    /**
     * Stored durably, with a verdict or the reason why there is none.
     *
     * @param jpeg the picture as stored, to be shown beside the result; not to be written to. Empty when it is not kept
     *     any more
     */
    record Recorded(ScreeningRecord screening, byte[] jpeg) implements ScreeningResult {
        private static final byte[] NOT_KEPT = {};

        /** The same answer for whoever keeps it longer than its picture is shown. */
        public Recorded withoutPicture() {
            return new Recorded(screening, NOT_KEPT);
        }

        public boolean hasPicture() {
            return jpeg.length > 0;
        }
    }

    /** Not a picture; nothing was stored. */
    record Rejected(RejectionReason reason) implements ScreeningResult {}

    /** All workers and the queue are taken; nothing was stored. To be tried again in a moment. */
    record Busy() implements ScreeningResult {}
}
