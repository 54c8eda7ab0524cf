package org.palsyscreen.records;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.analysis.Side;
import org.palsyscreen.analysis.UngradableReason;
import org.palsyscreen.screening.PatientReference;
import org.palsyscreen.screening.PictureSource;
import org.palsyscreen.screening.ReviewStanding;
import org.palsyscreen.screening.ReviewState;
import org.palsyscreen.screening.ScreeningId;

/**
 * One line of the history.
 *
 * @param probability calibrated probability of paralysis, 0..1; null without a verdict
 * @param affectedSide the patient's side that looks weaker; null without a verdict
 * @param severity asymmetry severity on the picture, 0..100; null without a verdict and from models that do not estimate it
 * @param ungradableReason null with a verdict
 */
public record HistoryRow(
        ScreeningId id,
        Instant takenAt,
        @Nullable PatientReference patientReference,
        Outcome outcome,
        @Nullable Double probability,
        @Nullable Side affectedSide,
        @Nullable Double severity,
        @Nullable UngradableReason ungradableReason,
        PictureSource source,
        String operator,
        @Nullable String modelVersion,
        ReviewStanding standing) {
    public ReviewState reviewState() {
        return standing.state();
    }
}
