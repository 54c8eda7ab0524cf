package org.palsyscreen.api.web;

import org.palsyscreen.analysis.ImageIntake;
import org.palsyscreen.analysis.RejectionReason;

/** The words for what a client can do nothing about but send something else. */
final class Refusals {
    private Refusals() {}

    static ApiProblem noSuchScreening(long id) {
        return new ApiProblem(ProblemKind.NOT_FOUND, "There is no screening " + id + ".");
    }

    static ApiProblem notAPicture(RejectionReason reason) {
        var kind = reason == RejectionReason.TOO_LARGE ? ProblemKind.PICTURE_TOO_LARGE : ProblemKind.NOT_A_PICTURE;
        return new ApiProblem(kind, text(reason) + " Nothing was stored.");
    }

    private static String text(RejectionReason reason) {
        return switch (reason) {
            case EMPTY -> "EMPTY: the file has no bytes. Send the picture itself.";
            case TOO_LARGE -> "TOO_LARGE: send a picture of at most 10 MB.";
            case TOO_MANY_PIXELS ->
                "TOO_MANY_PIXELS: send a picture of at most " + ImageIntake.MAX_PIXELS / 1_000_000 + " megapixels.";
            case TOO_FEW_PIXELS ->
                "TOO_FEW_PIXELS: send a picture of at least " + ImageIntake.MIN_SIDE_PX + " pixels on each side.";
            case UNSUPPORTED_FORMAT -> "UNSUPPORTED_FORMAT: send a JPEG, PNG, WebP or BMP file.";
            case DAMAGED -> "DAMAGED: the file cannot be decoded. Save or transfer the picture again.";
            case ANIMATED -> "ANIMATED: send a picture with one frame.";
        };
    }
}
