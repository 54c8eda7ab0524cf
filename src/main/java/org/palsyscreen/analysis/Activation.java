package org.palsyscreen.analysis;

import org.jspecify.annotations.Nullable;

/** What became of activating a classifier. */
public sealed interface Activation {
    /**
     * It gives the verdicts from now on.
     *
     * @param version as stored with screenings
     * @param previousId what was active before, to go back to; null when that cannot be told
     */
    record Activated(String version, @Nullable String previousId) implements Activation {}

    /**
     * Nothing was changed.
     *
     * @param problem an English sentence
     */
    record Refused(String problem) implements Activation {}
}
