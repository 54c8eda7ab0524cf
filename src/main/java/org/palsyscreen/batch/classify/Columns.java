package org.palsyscreen.batch.classify;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.Assessment;
import org.palsyscreen.analysis.Landmarks;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.analysis.Quality;
import org.palsyscreen.analysis.Region;
import org.palsyscreen.analysis.RegionAsymmetry;
import org.palsyscreen.analysis.Severity;
import org.palsyscreen.analysis.Ungradable;

/** A row's values by the names of their columns, which CSV and JSON share; null where there is nothing to say. */
public final class Columns {
    public static final List<String> NAMES = Collections.unmodifiableList(Arrays.asList(
            "file",
            "outcome",
            "label",
            "probability",
            "side",
            "side_confidence",
            "severity",
            "brow_severity",
            "eye_severity",
            "cheek_severity",
            "mouth_severity",
            "brow_z",
            "brow_side",
            "eye_z",
            "eye_side",
            "cheek_z",
            "cheek_side",
            "mouth_z",
            "mouth_side",
            "brow_contribution",
            "eye_contribution",
            "cheek_contribution",
            "mouth_contribution",
            "face_width_px",
            "yaw_deg",
            "pitch_deg",
            "roll_deg",
            "sharpness",
            "brightness",
            "photo_width",
            "photo_height",
            "face_left",
            "face_top",
            "face_right",
            "face_bottom",
            "reason",
            "lower_threshold",
            "upper_threshold",
            "model_version",
            "milliseconds"));

    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    private Columns() {
        NAMES.forEach(name -> values.put(name, null));
    }

    public static Map<String, @Nullable Object> of(Row row) {
        Columns columns = new Columns();
        columns.values.put("file", row.file());
        columns.values.put("milliseconds", row.milliseconds());
        columns.result(row.result());
        return columns.values;
    }

    private void result(Row.Result result) {
        switch (result) {
            case Row.Refused refused -> {
                values.put("outcome", "REJECTED");
                values.put("reason", refused.reason());
            }
            case Row.Analysed analysed -> {
                values.put("outcome", analysed.finding().outcome().name());
                values.put("photo_width", analysed.width());
                values.put("photo_height", analysed.height());
                switch (analysed.finding()) {
                    case Ungradable ungradable -> ungradable(ungradable);
                    case Assessment assessment -> assessment(assessment);
                }
            }
        }
    }

    private void ungradable(Ungradable ungradable) {
        values.put("reason", ungradable.reason().name());
        if (ungradable.quality() != null) {
            quality(ungradable.quality());
        }
        if (ungradable.landmarks() != null) {
            faceBox(ungradable.landmarks());
        }
    }

    private void assessment(Assessment assessment) {
        values.put("label", label(assessment.outcome()));
        values.put("probability", rounded(assessment.probability(), 4));
        if (assessment.outcome() != Outcome.NO_SIGN) {
            values.put("side", assessment.affectedSide().name());
            values.put("side_confidence", rounded(assessment.sideConfidence(), 4));
        }
        if (assessment.severity() != null) {
            severity(assessment.severity());
        }
        for (RegionAsymmetry region : assessment.regions()) {
            values.put(name(region.region()) + "_z", rounded(region.zScore(), 2));
            values.put(name(region.region()) + "_side", region.weakerSide().name());
            if (region.contribution() != null) {
                values.put(name(region.region()) + "_contribution", rounded(region.contribution(), 3));
            }
        }
        quality(assessment.quality());
        faceBox(assessment.landmarks());
        values.put("lower_threshold", rounded(assessment.thresholds().lower(), 4));
        values.put("upper_threshold", rounded(assessment.thresholds().upper(), 4));
        values.put("model_version", assessment.modelVersion());
    }

    private void severity(Severity severity) {
        values.put("severity", rounded(severity.overall(), 1));
        for (Region region : Region.values()) {
            values.put(name(region) + "_severity", rounded(severity.of(region), 1));
        }
    }

    private static String name(Region region) {
        return region.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String label(Outcome outcome) {
        return switch (outcome) {
            case NO_SIGN -> "Normal";
            case REFER -> "Paralysis";
            case UNCERTAIN, UNGRADABLE -> null;
        };
    }

    private void quality(Quality quality) {
        values.put("face_width_px", rounded(quality.faceWidthPx(), 1));
        values.put("yaw_deg", rounded(quality.yawDegrees(), 1));
        values.put("pitch_deg", rounded(quality.pitchDegrees(), 1));
        values.put("roll_deg", rounded(quality.rollDegrees(), 1));
        values.put("sharpness", rounded(quality.sharpness(), 1));
        values.put("brightness", rounded(quality.brightness(), 1));
    }

    private void faceBox(Landmarks landmarks) {
        float left = Float.MAX_VALUE;
        float top = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        float bottom = -Float.MAX_VALUE;
        for (int point = 0; point < Landmarks.POINTS; point++) {
            left = Math.min(left, landmarks.x(point));
            right = Math.max(right, landmarks.x(point));
            top = Math.min(top, landmarks.y(point));
            bottom = Math.max(bottom, landmarks.y(point));
        }
        values.put("face_left", rounded(left, 1));
        values.put("face_top", rounded(top, 1));
        values.put("face_right", rounded(right, 1));
        values.put("face_bottom", rounded(bottom, 1));
    }

    private static @Nullable BigDecimal rounded(double value, int decimals) {
        return Double.isFinite(value) ? BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP) : null;
    }
}
