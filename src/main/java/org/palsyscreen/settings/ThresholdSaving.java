package org.palsyscreen.settings;

/** What became of a wish to change the cut-offs. */
public sealed interface ThresholdSaving {
    record Saved(ThresholdState now) implements ThresholdSaving {}

    /** Somebody else was faster; nothing was changed. */
    record Overtaken(ThresholdChange by) implements ThresholdSaving {}

    record Refused(Refusal reason) implements ThresholdSaving {}

    enum Refusal {
        NO_REASON,
        REASON_TOO_LONG,
        /** The wanted ones are in effect already. */
        NOTHING_CHANGES
    }
}
