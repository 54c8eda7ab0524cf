package org.palsyscreen.batch.classify;

import org.palsyscreen.analysis.Finding;

/**
 * What became of one file.
 *
 * @param milliseconds from opening the file to the result
 */
public record Row(String file, Result result, long milliseconds) {

    /** A verdict, no verdict for a reason, or no picture. */
    public sealed interface Result {}

    /** @param width of the photo that was analysed, in pixels, as are all lengths of the finding */
    public record Analysed(Finding finding, int width, int height) implements Result {}

    /** @param reason the name of a {@link org.palsyscreen.analysis.RejectionReason}, or UNREADABLE, BUSY or FAILED */
    public record Refused(String reason) implements Result {}
}
