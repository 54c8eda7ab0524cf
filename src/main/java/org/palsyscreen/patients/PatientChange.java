package org.palsyscreen.patients;

/** The answer to making or changing a patient. */
public sealed interface PatientChange {
    record Saved(Patient patient) implements PatientChange {}

    /** Nothing was changed. */
    record Refused(Refusal reason) implements PatientChange {}

    enum Refusal {
        INVALID_REFERENCE,
        /** A patient has this reference, upper and lower case being the same. */
        REFERENCE_TAKEN,
        INVALID_BIRTH_YEAR,
        NOTES_TOO_LONG,
        /** The day lies in the future. */
        INVALID_DAY,
        CONSENT_NOTE_TOO_LONG,
        /** There is no consent that could be withdrawn. */
        NOTHING_TO_WITHDRAW,
        /** The patient is merged into another: that one is to be changed. */
        MERGED,
        UNKNOWN_PATIENT,
        /** Somebody else changed the patient since it was read. */
        CHANGED_MEANWHILE
    }
}
