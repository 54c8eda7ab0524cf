package org.palsyscreen.screening;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.Finding;

/**
 * Everything stored of a screening but its picture.
 *
 * @param takenAt when the picture was screened, to the microsecond
 * @param operator user name of who screened
 * @param finding the verdict as it was given, with the landmarks, thresholds and model version of then
 * @param modelVersion version of the classifier that was loaded, also when it gave no verdict; null when none was
 * @param pictureWidth pixels of the stored picture, in which the landmarks are given
 * @param pictureSha256 of the stored picture, lower-case hexadecimal
 * @param reviewVersion number of reviews so far, to be handed back with the next one
 */
public record ScreeningRecord(
        ScreeningId id,
        Instant takenAt,
        @Nullable PatientReference patientReference,
        PictureSource source,
        String operator,
        Finding finding,
        @Nullable String modelVersion,
        int pictureWidth,
        int pictureHeight,
        String pictureSha256,
        ReviewStanding standing,
        int reviewVersion) {
    public ReviewState reviewState() {
        return standing.state();
    }
}
