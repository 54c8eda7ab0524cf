package org.palsyscreen.export.archive;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.analysis.Side;
import org.palsyscreen.analysis.Thresholds;
import org.palsyscreen.analysis.UngradableReason;
import org.palsyscreen.export.ImportProblem;
import org.palsyscreen.screening.PatientReference;
import org.palsyscreen.screening.PictureSource;
import org.palsyscreen.screening.ReadingState;
import org.palsyscreen.screening.ReviewState;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What every record holds to. A hash only says that a file is as it was made, not who made it: a value that no screen can
 * show must not get into the record. Ranges of numbers are checked by the tables themselves.
 */
final class RecordRules {
    private static final List<String> REGIONS = List.of("brow", "eye", "cheek", "mouth");
    private static final List<String> VERDICT =
            List.of("affected_side", "side_confidence", "lower_threshold", "upper_threshold", "model_version");
    private static final List<String> QUALITY =
            List.of("face_width_px", "yaw_degrees", "pitch_degrees", "roll_degrees", "sharpness", "brightness");

    private RecordRules() {}

    static void check(long id, ObjectNode screening, JsonNode line) {
        var outcome = oneOf(id, screening, "outcome", Outcome.class);
        oneOf(id, screening, "source", PictureSource.class);
        oneOf(id, screening, "review_state", ReviewState.class);
        time(id, screening, "taken_at");
        require(id, "outcome_rank", screening.get("outcome_rank").intValue() == outcome.ordinal());
        require(id, "operator", !screening.get("operator").stringValue().isBlank());
        require(
                id,
                "picture_sha256",
                screening.get("picture_sha256").stringValue().matches("[0-9a-f]{64}"));
        patient(id, screening);
        if (outcome == Outcome.UNGRADABLE) {
            oneOf(id, screening, "ungradable_reason", UngradableReason.class);
            require(id, "probability_key", screening.get("probability_key").doubleValue() == -1);
        } else {
            verdict(id, screening, outcome, line);
        }
        require(id, "quality", sameNulls(screening, QUALITY));
        int number = 0;
        for (var review : line.get("reviews")) {
            require(id, "reviews", review.get("number").intValue() == ++number);
            time(id, (ObjectNode) review, "reviewed_at");
        }
        require(id, "review_version", screening.get("review_version").intValue() == number);
        readings(id, screening, line.path("readings"));
    }

    private static void readings(long id, ObjectNode screening, JsonNode readings) {
        if (readings.isMissingNode()) {
            return;
        }
        int number = 0;
        for (var reading : readings) {
            require(id, "readings", reading.get("number").intValue() == ++number);
            var kind = reading.get("kind").stringValue();
            require(id, "readings", kind.equals("CONFIRM") || kind.equals("OVERRIDE"));
            oneOf(id, (ObjectNode) reading, "outcome", Outcome.class);
            time(id, (ObjectNode) reading, "read_at");
        }
        var state = oneOf(id, screening, UnsettledReadings.STATE, ReadingState.class);
        require(
                id,
                UnsettledReadings.STATE,
                number
                        == switch (state) {
                            case NONE -> 0;
                            case FIRST -> 1;
                            case DISCORDANT, SETTLED -> 2;
                        });
    }

    private static void patient(long id, ObjectNode screening) {
        var reference = screening.get("patient_reference");
        var key = screening.get("patient_key").stringValue();
        if (reference.isNull()) {
            require(id, "patient_key", key.isEmpty());
        } else {
            require(
                    id,
                    "patient_key",
                    new PatientReference(reference.stringValue()).key().equals(key));
        }
    }

    private static void verdict(long id, ObjectNode screening, Outcome outcome, JsonNode line) {
        oneOf(id, screening, "affected_side", Side.class);
        VERDICT.forEach(column -> require(id, column, !screening.get(column).isNull()));
        QUALITY.forEach(column -> require(id, column, !screening.get(column).isNull()));
        for (var region : REGIONS) {
            oneOf(id, screening, region + "_weaker", Side.class);
            require(id, region + "_z", screening.get(region + "_z").doubleValue() >= 0);
        }
        double probability = screening.get("probability").doubleValue();
        double lower = screening.get("lower_threshold").doubleValue();
        double upper = screening.get("upper_threshold").doubleValue();
        require(id, "thresholds", lower > 0 && lower <= upper && upper < 1);
        require(id, "outcome", new Thresholds(lower, upper).outcome(probability) == outcome);
        require(id, "probability_key", screening.get("probability_key").doubleValue() == probability);
        double confidence = screening.get("side_confidence").doubleValue();
        require(id, "side_confidence", confidence >= 0.5 && confidence <= 1);
        require(
                id,
                "severity",
                sameNulls(
                        screening,
                        List.of("severity", "brow_severity", "eye_severity", "cheek_severity", "mouth_severity")));
        require(
                id,
                "landmarks",
                line.get("thumbnail").isNull() || !line.get("landmarks").isNull());
    }

    private static boolean sameNulls(ObjectNode screening, List<String> columns) {
        return columns.stream()
                        .map(column -> screening.get(column).isNull())
                        .distinct()
                        .count()
                == 1;
    }

    private static <E extends Enum<E>> E oneOf(long id, ObjectNode row, String column, Class<E> type) {
        var text = row.get(column).stringValue();
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElseThrow(() -> bad(id, column));
    }

    private static void time(long id, ObjectNode row, String column) {
        try {
            require(id, column, Instant.parse(row.get(column).stringValue()).getNano() % 1000 == 0);
        } catch (DateTimeException e) {
            throw bad(id, column);
        }
    }

    private static void require(long id, String column, boolean holds) {
        if (!holds) {
            throw bad(id, column);
        }
    }

    private static Refusal bad(long id, String column) {
        return new Refusal(ImportProblem.BAD_VALUE, column + " of screening " + id);
    }
}
