package org.palsyscreen.analysis;

/** The parts of the face whose left-right asymmetry is reported, from top to bottom. */
public enum Region {
    BROW,
    EYE,
    /** Cheek and nasolabial fold. */
    CHEEK,
    MOUTH
}
