package org.palsyscreen.patients;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.analysis.Region;
import org.palsyscreen.analysis.Thresholds;
import org.palsyscreen.analysis.UngradableReason;
import org.palsyscreen.screening.ReviewState;
import org.palsyscreen.screening.ScreeningId;

/**
 * One screening on a patient's time line.
 *
 * @param probability calibrated probability of paralysis, 0..1; null without a verdict
 * @param severity asymmetry severity on the picture, 0..100; null without a verdict and from models that do not tell
 * @param asymmetry of each region in standard deviations of normal faces; empty without a verdict
 * @param thresholds of then; null without a verdict
 * @param ungradableReason null with a verdict
 * @param voided kept, but not to be counted
 */
public record Visit(
        ScreeningId screening,
        Instant takenAt,
        Outcome outcome,
        @Nullable Double probability,
        @Nullable Double severity,
        Map<Region, Double> asymmetry,
        @Nullable Thresholds thresholds,
        @Nullable UngradableReason ungradableReason,
        @Nullable String modelVersion,
        ReviewState reviewState,
        boolean voided) {
    public Visit {
        asymmetry = Map.copyOf(asymmetry);
    }
}
