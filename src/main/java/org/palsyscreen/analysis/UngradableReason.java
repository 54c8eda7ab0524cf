package org.palsyscreen.analysis;

/** Why a readable picture gets no verdict. Each has its own message that tells staff how to take the picture again. */
public enum UngradableReason {
    NO_FACE,
    SEVERAL_FACES,
    FACE_TOO_SMALL,
    FACE_CUT_OFF,
    TURNED_SIDEWAYS,
    TILTED_UP_OR_DOWN,
    TILTED_TO_SHOULDER,
    BLURRED,
    TOO_DARK,
    TOO_BRIGHT,
    /** The mesh did not find a face where the detector did. */
    FACE_UNCLEAR,
    /** A model is missing or its hash is wrong: see {@link ModelStatus}. */
    MODEL_UNAVAILABLE
}
