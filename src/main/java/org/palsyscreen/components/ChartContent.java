package org.palsyscreen.components;

import java.util.List;

/** Everything a chart and its table show. Every series has a value, or null, for every place on the axis. */
public record ChartContent(
        ChartAxis axis,
        List<ChartScale> scales,
        List<ChartSeries> series,
        List<ChartBand> bands,
        List<ChartMarker> markers) {
    public ChartContent {
        scales = List.copyOf(scales);
        series = List.copyOf(series);
        bands = List.copyOf(bands);
        markers = List.copyOf(markers);
        for (var each : series) {
            if (each.values().size() != axis.values().size()) {
                throw new IllegalArgumentException(each.label() + " needs a value for every place on the axis");
            }
            if (scales.stream().noneMatch(scale -> scale.id().equals(each.scale()))) {
                throw new IllegalArgumentException(each.label() + " is on an unknown scale");
            }
        }
    }

    public ChartContent(ChartAxis axis, List<ChartScale> scales, List<ChartSeries> series) {
        this(axis, scales, series, List.of(), List.of());
    }

    ChartScale scaleOf(ChartSeries one) {
        return scales.stream()
                .filter(scale -> scale.id().equals(one.scale()))
                .findFirst()
                .orElseThrow();
    }
}
