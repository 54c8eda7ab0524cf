package org.palsyscreen.export.writing;

import java.time.Instant;
import java.time.ZoneOffset;
import org.palsyscreen.export.ExportOptions;
import org.palsyscreen.export.writing.Pseudonyms.Pseudonymiser;
import org.palsyscreen.screening.PatientReference;

/** The one place that decides what an export tells of people; see docs/decisions, 2026-11-25-exports.md. */
public record Persons(ExportOptions options, Pseudonymiser pseudonyms) {
    /** Reference or pseudonym. */
    public String patient(PatientReference patient) {
        return options.identified() ? patient.value() : pseudonyms.of(patient);
    }

    /** ISO 8601 in UTC: the moment, or only its date. */
    public String time(Instant at) {
        return options.identified()
                ? at.toString()
                : at.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    /** Operator or reviewer; empty when they are not to be named. */
    public String staff(String username) {
        return options.identified() ? username : "";
    }

    /** What somebody wrote; empty when that is not asked for. */
    public String note(String text) {
        return options.withNotes() ? text : "";
    }
}
