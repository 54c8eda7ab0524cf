package org.palsyscreen.records;

import java.time.Instant;

/** The answer to a submitted review. */
public sealed interface ReviewResult {
    record Saved(Review review) implements ReviewResult {}

    /**
     * Somebody else reviewed the screening after it was opened; nothing was saved.
     *
     * @param by user name of who was first
     */
    record Conflict(String by, Instant at) implements ReviewResult {}

    /** As the screening stands, this cannot be said of it; nothing was saved. */
    record Refused(Objection objection) implements ReviewResult {}

    /** Why a verdict does not fit. */
    enum Objection {
        /** Only an administrator's restoring and notes are possible. */
        VOIDED,
        NOT_VOIDED,
        ONLY_ADMINISTRATORS_RESTORE,
        /** There is no verdict yet that could be signed off. */
        NOTHING_TO_SIGN,
        SIGNED_OFF_ALREADY,
        /** The reviewer is one of the two readers: another one is waited for. */
        READ_ALREADY,
        /** It is recorded for this patient already. */
        SAME_PATIENT,
        /** References look different here, see {@link org.palsyscreen.screening.ReferenceFormat}. */
        REFERENCE_FORMAT,
        /** A legal hold keeps it where it is until an administrator lifts the hold. */
        HELD,
        /** The reason stays with the screening when the patient it names is erased. */
        REASON_NAMES_PATIENT,
        /** What changes after sign-off is an amendment, and says why. */
        AMENDMENT_NEEDS_REASON
    }

    /** Kept apart from all reviews until somebody else has read the screening too. */
    record AwaitsSecondReader() implements ReviewResult {}

    /** The two readers disagree; both readings are kept until a third decides. */
    record Discordant() implements ReviewResult {}

    record NoSuchScreening() implements ReviewResult {}
}
