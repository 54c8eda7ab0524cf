package org.palsyscreen.analysis;

import java.util.Optional;

/**
 * Limits that the clinic sets while the application runs. Asked for every picture, so it has to answer from memory as a
 * rule. They take the place of those configured.
 */
@FunctionalInterface
public interface PictureLimitsSource {
    /** Empty when the clinic has set none. */
    Optional<PictureLimits> current();
}
