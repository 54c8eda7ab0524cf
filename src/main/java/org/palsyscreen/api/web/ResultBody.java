package org.palsyscreen.api.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.Assessment;
import org.palsyscreen.analysis.Finding;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.analysis.Quality;
import org.palsyscreen.analysis.Region;
import org.palsyscreen.analysis.RegionAsymmetry;
import org.palsyscreen.analysis.Side;
import org.palsyscreen.analysis.Ungradable;
import org.palsyscreen.analysis.UngradableReason;

/** What was found: a verdict, or with the outcome UNGRADABLE the reason why there is none. */
record ResultBody(
        Outcome outcome,
        @Nullable UngradableReason ungradableReason,
        @Nullable Double probability,
        @Nullable ThresholdsBody thresholds,
        @Nullable Side affectedSide,
        @Nullable Double sideConfidence,
        @Nullable Double severity,
        List<RegionBody> regions,
        @Nullable QualityBody quality) {

    record ThresholdsBody(double lower, double upper) {}

    record RegionBody(
            Region region,
            double asymmetry,
            Side weakerSide,
            @Nullable Double severity,
            @Nullable Double contribution) {}

    record QualityBody(
            double faceWidthPx,
            double yawDegrees,
            double pitchDegrees,
            double rollDegrees,
            double sharpness,
            double brightness) {}

    static ResultBody of(Finding finding) {
        return switch (finding) {
            case Assessment assessment -> of(assessment);
            case Ungradable ungradable ->
                new ResultBody(
                        ungradable.outcome(),
                        ungradable.reason(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        quality(ungradable.quality()));
        };
    }

    private static ResultBody of(Assessment assessment) {
        var severity = assessment.severity();
        return new ResultBody(
                assessment.outcome(),
                null,
                assessment.probability(),
                new ThresholdsBody(
                        assessment.thresholds().lower(), assessment.thresholds().upper()),
                assessment.affectedSide(),
                assessment.sideConfidence(),
                severity == null ? null : (Double) severity.overall(),
                assessment.regions().stream()
                        .map(region -> region(region, severity == null ? null : (Double) severity.of(region.region())))
                        .toList(),
                quality(assessment.quality()));
    }

    private static RegionBody region(RegionAsymmetry region, @Nullable Double severity) {
        return new RegionBody(region.region(), region.zScore(), region.weakerSide(), severity, region.contribution());
    }

    private static @Nullable QualityBody quality(@Nullable Quality quality) {
        return quality == null
                ? null
                : new QualityBody(
                        quality.faceWidthPx(),
                        quality.yawDegrees(),
                        quality.pitchDegrees(),
                        quality.rollDegrees(),
                        quality.sharpness(),
                        quality.brightness());
    }
}
