package org.palsyscreen.patients;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One recording of a consent or of its withdrawal.
 *
 * @param number 1 for the first of the patient
 * @param on the day it was given or withdrawn, as staff recorded it
 * @param note at most {@link #MAX_NOTE} characters, such as where the form is kept; may be empty
 * @param recordedBy user name
 */
public record Consent(int number, Kind kind, LocalDate on, String note, String recordedBy, Instant recordedAt) {
    public static final int MAX_NOTE = 500;

    public enum Kind {
        GIVEN,
        WITHDRAWN
    }
}
