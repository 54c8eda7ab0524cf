package org.palsyscreen.patients;

/** The answer to a step of a merge. */
public sealed interface MergeResult {
    record Done(PatientMerge merge) implements MergeResult {}

    /** Nothing was changed. */
    record Refused(Refusal reason) implements MergeResult {}

    enum Refusal {
        UNKNOWN_PATIENT,
        SAME_PATIENT,
        /** One of the two is merged into another already. */
        MERGED_ALREADY,
        /** A proposal about the same source waits for a decision. */
        PROPOSED_ALREADY,
        REASON_MISSING,
        REASON_TOO_LONG,
        /** Who proposed it cannot confirm it. */
        OWN_PROPOSAL,
        UNKNOWN_MERGE,
        /** Somebody else decided or undid it meanwhile. */
        DECIDED_MEANWHILE,
        /** The target was merged on; that merge has to be undone first. */
        TARGET_MERGED_ON
    }
}
