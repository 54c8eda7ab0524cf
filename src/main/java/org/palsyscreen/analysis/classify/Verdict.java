package org.palsyscreen.analysis.classify;

import java.util.List;
import java.util.stream.Stream;
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
 */
public record Verdict(
        double probability,
        double leftProbability,
        List<RegionAsymmetry> regions,
        @Nullable Severity severity) {
    public Verdict {
        regions = List.copyOf(regions);
    }

    /** In the order of the regions; empty when the model does not tell. */
    public List<Double> contributions() {
        return regions.stream()
                .flatMap(region -> Stream.ofNullable(region.contribution()))
                .toList();
    }
}
