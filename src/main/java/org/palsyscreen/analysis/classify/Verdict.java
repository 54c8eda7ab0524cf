package org.palsyscreen.analysis.classify;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.RegionAsymmetry;
import org.palsyscreen.analysis.Severity;

/**
 * What the classifier says about one face.
 *
 * @param probability calibrated probability of paralysis, 0..1
 * @param leftProbability probability that the patient's left side is the affected one, given that there is a palsy, 0..1
 * @param regions one entry a region, in the order of {@link org.palsyscreen.analysis.Region}
 * @param severity null when the model does not estimate it
 * @param contributions by how much the logit of the probability would fall if both sides of each region looked alike, in
 *     the order of the regions; empty when the model does not tell
 */
public record Verdict(
        double probability,
        double leftProbability,
        List<RegionAsymmetry> regions,
        @Nullable Severity severity,
        List<Double> contributions) {
    public Verdict {
        contributions = List.copyOf(contributions);
        regions = List.copyOf(regions);
    }
}
