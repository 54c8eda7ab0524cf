package org.palsyscreen.patients;

import org.jspecify.annotations.Nullable;
import org.palsyscreen.storage.StorableText;

/**
 * What may be noted about a patient; all of it may be left out.
 *
 * @param birthYear {@link #FIRST_YEAR} to the current year, which the service checks; null when not known
 * @param notes at most {@link #MAX_NOTES} characters, which the service checks
 */
public record PatientDetails(
        @Nullable Integer birthYear, @Nullable Sex sex, String notes) {
    public static final int MAX_NOTES = 2000;
    public static final int FIRST_YEAR = 1900;
    public static final PatientDetails NONE = new PatientDetails(null, null, "");

    public PatientDetails {
        notes = StorableText.of(notes.strip());
    }
}
