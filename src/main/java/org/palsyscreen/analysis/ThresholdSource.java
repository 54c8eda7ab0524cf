package org.palsyscreen.analysis;

import java.util.Optional;

/**
 * Cut-offs that the clinic sets while the application runs. Asked for every picture, so it has to answer from memory as
 * a rule. They take the place of those configured and of the classifier's own.
 */
@FunctionalInterface
public interface ThresholdSource {
    /** Empty when the clinic has set none. */
    Optional<Thresholds> current();
}
