package org.palsyscreen.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.Thresholds;
import org.springframework.security.access.prepost.PreAuthorize;

/** The clinic's own cut-offs: what holds, what it was, and what another pair would do. */
@PreAuthorize("hasRole('ADMINISTRATOR')")
public interface ThresholdSettings {
    ThresholdState state();

    /** What would become of the last reviewed cases. Changes nothing. */
    ThresholdEffect effect(Thresholds proposed);

    /**
     * Holds from the next picture on, on other instances within seconds. Screenings keep what they were judged with.
     *
     * @param version of the state that the administrator saw
     * @param wanted null: back to the model's own
     */
    ThresholdSaving save(int version, @Nullable Thresholds wanted, String reason);

    /** The newest first. */
    List<ThresholdChange> changes(int offset, int limit);

    int changeCount();
}
