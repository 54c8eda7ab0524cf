package org.palsyscreen.export.archive;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.export.ImportProblem;
import org.palsyscreen.patients.Consent;
import org.palsyscreen.patients.PatientDetails;
import org.palsyscreen.patients.PatientMerge;
import org.palsyscreen.patients.Sex;
import org.palsyscreen.screening.PatientReference;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A patient in an archive, checked: what no screen can show is refused. Ranges of numbers and lengths of texts are checked
 * by the tables themselves.
 *
 * @param mergedInto the one whose second reference this is; null for none
 */
record ArchivedPerson(PatientReference reference, @Nullable PatientReference mergedInto, ObjectNode line) {
    private static final JsonMapper JSON = new JsonMapper();

    /** @throws Refusal when it is not a patient */
    static ArchivedPerson parse(String text) {
        try {
            return of((ObjectNode) JSON.readTree(text));
        } catch (JacksonException
                | ClassCastException
                | NullPointerException
                | IllegalArgumentException
                | DateTimeException e) {
            throw new Refusal(ImportProblem.BAD_VALUE, "a line of the patients: " + e.getMessage());
        }
    }

    private static ArchivedPerson of(ObjectNode line) {
        var patient = (ObjectNode) line.get("patient");
        var reference = new PatientReference(patient.get("reference").stringValue());
        require(
                reference,
                "reference_key",
                patient.get("reference_key").stringValue().equals(reference.key()));
        var year = patient.get("birth_year");
        var sex = patient.get("sex");
        new PatientDetails(
                year.isNull() ? null : year.intValue(),
                sex.isNull() ? null : Sex.valueOf(sex.stringValue()),
                patient.get("notes").stringValue());
        Instant.parse(patient.get("created_at").stringValue());
        require(reference, "version", patient.get("version").intValue() >= 0);
        int number = 0;
        for (var consent : line.get("consents")) {
            require(reference, "consents", consent.get("number").intValue() == ++number);
            Consent.Kind.valueOf(consent.get("kind").stringValue());
            LocalDate.parse(consent.get("given_on").stringValue());
            Instant.parse(consent.get("recorded_at").stringValue());
        }
        line.get("merges").forEach(merge -> {
            PatientMerge.State.valueOf(merge.get("state").stringValue());
            new PatientReference(merge.get("target").stringValue());
            merge.get("screenings").forEach(moved -> previous(reference, moved));
        });
        require(reference, "holds", line.get("holds").isArray());
        var into = line.get("merged_into");
        return new ArchivedPerson(reference, into.isNull() ? null : new PatientReference(into.stringValue()), line);
    }

    private static void previous(PatientReference reference, JsonNode moved) {
        var previous = new PatientReference(moved.get("previous_reference").stringValue());
        require(
                reference,
                "previous_key",
                previous.key().equals(moved.get("previous_key").stringValue()));
        moved.get("origin").get("installation").stringValue();
        moved.get("origin").get("id").longValue();
    }

    private static void require(PatientReference reference, String what, boolean holds) {
        if (!holds) {
            throw new Refusal(ImportProblem.BAD_VALUE, what + " of patient " + reference.value());
        }
    }

    ObjectNode patient() {
        return (ObjectNode) line.get("patient");
    }

    JsonNode consents() {
        return line.get("consents");
    }

    JsonNode holds() {
        return line.get("holds");
    }

    JsonNode merges() {
        return line.get("merges");
    }
}
