package org.palsyscreen.patients;

/** As recorded by staff. */
public enum Sex {
    FEMALE,
    MALE,
    OTHER
}
