package org.palsyscreen.settings;

import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.Thresholds;

/**
 * The cut-offs as they are now.
 *
 * @param version of the last change, 0 when there was none
 * @param set by the clinic on the settings page; null: none
 * @param own configured or the classifier's; null when no verdict can be given
 */
public record ThresholdState(
        int version, @Nullable Thresholds set, @Nullable Thresholds own) {
    public @Nullable Thresholds inEffect() {
        return set == null ? own : set;
    }
}
