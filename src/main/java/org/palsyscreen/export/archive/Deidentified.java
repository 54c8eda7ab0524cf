package org.palsyscreen.export.archive;

import java.time.Instant;
import java.util.Set;
import org.palsyscreen.export.writing.Persons;
import org.palsyscreen.screening.PatientReference;
import tools.jackson.databind.node.ObjectNode;

/**
 * What of a line may leave without identification. Names what stays, not what goes: a column that is added to a table
 * later does not leave by itself.
 */
final class Deidentified {
    private static final Set<String> SCREENING = Set.of(
            "affected_side",
            "brightness",
            "brow_contribution",
            "brow_severity",
            "brow_weaker",
            "brow_z",
            "cheek_contribution",
            "cheek_severity",
            "cheek_weaker",
            "cheek_z",
            "eye_contribution",
            "eye_severity",
            "eye_weaker",
            "eye_z",
            "face_width_px",
            "lower_threshold",
            "model_version",
            "mouth_contribution",
            "mouth_severity",
            "mouth_weaker",
            "mouth_z",
            "outcome",
            "patient_reference",
            "picture_height",
            "picture_sha256",
            "picture_width",
            "pitch_degrees",
            "probability",
            "review_state",
            "roll_degrees",
            "severity",
            "sharpness",
            "side_confidence",
            "signed_off",
            "source",
            "taken_at",
            "ungradable_reason",
            "upper_threshold",
            "voided",
            "yaw_degrees");
    private static final Set<String> LINE =
            Set.of("origin", "screening", "reviews", "thumbnail", "landmarks", "picture");
    private static final Set<String> REVIEW = Set.of("kind", "note", "number", "outcome", "reviewed_at");

    private Deidentified() {}

    static void blunt(ObjectNode line, Persons persons) {
        line.retain(LINE);
        var screening = (ObjectNode) line.get("screening");
        screening.retain(SCREENING);
        date(screening, "taken_at", persons);
        var patient = screening.get("patient_reference");
        if (!patient.isNull()) {
            screening.put("patient_reference", persons.patient(new PatientReference(patient.stringValue())));
        }
        line.get("reviews").forEach(node -> {
            var review = (ObjectNode) node;
            review.retain(REVIEW);
            date(review, "reviewed_at", persons);
            if (!persons.options().withNotes()) {
                review.remove("note");
            }
        });
        ((ObjectNode) line.get("origin")).remove("installation");
        if (!persons.options().pictures()) {
            line.remove("thumbnail");
            line.remove("landmarks");
            screening.remove("picture_sha256");
        }
    }

    private static void date(ObjectNode row, String column, Persons persons) {
        row.put(column, persons.time(Instant.parse(row.get(column).stringValue())));
    }
}
