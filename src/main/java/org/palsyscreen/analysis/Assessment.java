package org.palsyscreen.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The model's verdict on one photo.
 *
 * @param probability calibrated probability of paralysis, 0..1
 * @param affectedSide the patient's side that looks weaker; only meaningful to a reader when the outcome is not
 *     {@link Outcome#NO_SIGN}
 * @param sideConfidence probability that {@code affectedSide} is right given that there is a palsy, 0.5..1
 * @param regions one entry a {@link Region}, in its order
 * @param severity asymmetry severity on this picture; null from models that do not estimate it
 * @param modelVersion version of the classifier as in its {@code model.json}
 */
public record Assessment(
        double probability,
        Side affectedSide,
        double sideConfidence,
        List<RegionAsymmetry> regions,
        @Nullable Severity severity,
        Quality quality,
        Landmarks landmarks,
        Thresholds thresholds,
        String modelVersion)
        implements Finding {
    public Assessment {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("not a probability: " + probability);
        }
        if (!(sideConfidence >= 0.5 && sideConfidence <= 1)) {
            throw new IllegalArgumentException("side confidence must be 0.5..1: " + sideConfidence);
        }
        regions = List.copyOf(regions);
    }

    /** The same verdict judged by other cut-offs. */
    public Assessment judgedBy(Thresholds other) {
        return new Assessment(
                probability, affectedSide, sideConfidence, regions, severity, quality, landmarks, other, modelVersion);
    }

    @Override
    public Outcome outcome() {
        return thresholds.outcome(probability);
    }
}
