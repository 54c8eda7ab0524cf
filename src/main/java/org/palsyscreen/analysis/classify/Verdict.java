package org.palsyscreen.analysis.classify;

import java.util.List;
import org.palsyscreen.analysis.RegionAsymmetry;

/**
 * What the classifier says about one face.
 *
 * @param probability calibrated probability of paralysis, 0..1
 * @param leftProbability probability that the patient's left side is the affected one, given that there is a palsy, 0..1
 * @param regions one entry a region, in the order of {@link org.palsyscreen.analysis.Region}
 */
public record Verdict(double probability, double leftProbability, List<RegionAsymmetry> regions) {
    public Verdict {
        regions = List.copyOf(regions);
    }
}
