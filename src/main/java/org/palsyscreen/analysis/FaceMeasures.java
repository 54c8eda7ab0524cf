package org.palsyscreen.analysis;

import java.util.List;

/**
 * The measures of one face.
 *
 * @param mmPerPixel scale, from the irises
 * @param pairs in the order of {@link Measure}; one that the shape of this face does not allow is missing
 */
public record FaceMeasures(double mmPerPixel, List<MeasuredPair> pairs) implements MeasuringResult {
    public FaceMeasures {
        pairs = List.copyOf(pairs);
    }
}
