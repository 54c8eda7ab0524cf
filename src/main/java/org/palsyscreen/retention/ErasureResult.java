package org.palsyscreen.retention;

/** The answer to the wish to erase somebody. */
public sealed interface ErasureResult {
    record Erased(ErasureCounts counts) implements ErasureResult {}

    /** Nothing was erased. */
    record Refused(Refusal reason) implements ErasureResult {}

    enum Refusal {
        /** There is none, or somebody else has erased it. */
        UNKNOWN,
        /** What was typed is not what had to be typed. */
        TYPED_DIFFERENTLY,
        /** Under a legal hold, which would have to be lifted first. */
        LEGAL_HOLD,
        /** The reference was merged: the person is to be erased where its screenings are. */
        MERGED,
        /** The screening has a patient: the patient is to be erased. */
        HAS_PATIENT
    }
}
