package org.palsyscreen.analysis;

/** Why the irises give no scale. Both are needed: the frame is hung on the pupils. */
public enum UnmeasurableReason {
    /** The irises span too few pixels for millimetres to mean anything. */
    IRIS_TOO_SMALL,
    /** An eye is closed or nearly so; the mesh guesses its iris. */
    EYE_CLOSED,
    /** The two irises differ in size as no two eyes of a face turned to the camera do: one is not where the mesh has it. */
    IRISES_DISAGREE
}
