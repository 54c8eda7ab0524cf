package org.palsyscreen.batch.classify;

import org.palsyscreen.analysis.Finding;

/**
 * What became of one file.
 *
 * @param milliseconds from opening the file to the result
 */
record Row(String file, Result result, long milliseconds) {

    sealed interface Result {}

    /** @param width of the photo that was analysed, in pixels, as are all lengths of the finding */
    record Analysed(Finding finding, int width, int height) implements Result {}

    /** @param reason the name of a {@link org.palsyscreen.analysis.RejectionReason}, or UNREADABLE, BUSY or FAILED */
    record Refused(String reason) implements Result {}
}
