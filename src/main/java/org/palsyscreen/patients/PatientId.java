package org.palsyscreen.patients;

/** Identifies a patient for ever; the number in the address of the patient's page. */
public record PatientId(long value) {
    /** The decimal number. */
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
