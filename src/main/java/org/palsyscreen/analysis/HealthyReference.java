package org.palsyscreen.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How healthy faces measure: pooled, and by where the pictures come from, which shows how much depends on it. */
public record HealthyReference(List<HealthyBand> bands) {
    public HealthyReference {
        bands = List.copyOf(bands);
    }

    /** Over all healthy faces; null when they were not measured. */
    public @Nullable HealthyBand pooled(Measure measure) {
        return bands.stream()
                .filter(band -> band.measure() == measure && band.pooled())
                .findFirst()
                .orElse(null);
    }

    /** One band a source. */
    public List<HealthyBand> bySource(Measure measure) {
        return bands.stream()
                .filter(band -> band.measure() == measure && !band.pooled())
                .toList();
    }
}
