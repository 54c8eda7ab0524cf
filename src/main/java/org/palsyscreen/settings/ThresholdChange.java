package org.palsyscreen.settings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.Thresholds;

/**
 * Who changed the cut-offs, when and why.
 *
 * @param version counts the changes from 1
 * @param set null: back to the model's own
 * @param previous in effect until then; null when no verdict could be given
 */
public record ThresholdChange(
        int version, @Nullable Thresholds set, @Nullable Thresholds previous, String by, Instant at, String reason) {
    /** Longest reason, in characters. */
    public static final int MAX_REASON = 500;
}
