package org.palsyscreen.api.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.screening.PictureSource;
import org.palsyscreen.screening.ReviewState;
import org.palsyscreen.screening.ScreeningRecord;

/** A screening as clients read it; every field is explained in the OpenAPI document. */
record ScreeningBody(
        long id,
        Instant takenAt,
        @Nullable String patientReference,
        PictureSource source,
        String operator,
        ResultBody result,
        @Nullable String modelVersion,
        PictureBody picture,
        ReviewBody review,
        String notice) {
    private static final String NOTICE = "A screening aid, not a diagnosis.";

    /** @param href where the picture is, for keys with the scope PICTURES */
    record PictureBody(int width, int height, String sha256, String href) {}

    /** @param number reviews so far */
    record ReviewBody(ReviewState state, boolean signedOff, boolean voided, int number) {}

    static ScreeningBody of(ScreeningRecord screening) {
        var patient = screening.patientReference();
        return new ScreeningBody(
                screening.id().value(),
                screening.takenAt(),
                patient == null ? null : patient.value(),
                screening.source(),
                screening.operator(),
                ResultBody.of(screening.finding()),
                screening.modelVersion(),
                new PictureBody(
                        screening.pictureWidth(),
                        screening.pictureHeight(),
                        screening.pictureSha256(),
                        address(screening.id().value()) + "/picture"),
                new ReviewBody(
                        screening.standing().state(),
                        screening.standing().signedOff(),
                        screening.standing().voided(),
                        screening.reviewVersion()),
                NOTICE);
    }

    static String address(long id) {
        return ApiRoute.SCREENINGS + "/" + id;
    }
}
