package org.palsyscreen.analysis;

/** What a screening says, from reassuring to urgent; {@link #UNGRADABLE} when the picture allows no verdict. */
public enum Outcome {
    /** Below the lower threshold. Label: Normal. */
    NO_SIGN,
    /** Between the thresholds: repeat the picture or examine. */
    UNCERTAIN,
    /** At or above the upper threshold: refer for examination. Label: Paralysis. */
    REFER,
    /** No verdict; an {@link UngradableReason} is stored instead. */
    UNGRADABLE
}
