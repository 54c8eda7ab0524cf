package org.palsyscreen.analysis;

import java.util.List;

/**
 * The classifiers that are on this machine, of which one is active. Neither authorises nor audits: that is the caller's.
 * Safe for use by many threads; activations happen one after the other.
 */
public interface ClassifierVersions {
    /** Names the shipped classifier, whatever its version; the others are named by their version. */
    String SHIPPED = "(shipped)";

    /** The shipped one first, then the others by name, each with its hashes checked now: 0.1 s a version. */
    List<ClassifierVersion> list();

    /**
     * Checks and loads a classifier and runs it once; only when all of that worked it takes the place of the active one, now
     * and after a restart. Takes seconds. Requests that are running finish with the classifier they began with.
     *
     * @param id {@link #SHIPPED} or a version
     * @param trail called once the classifier is known to work, before it is active; when it throws, nothing is changed
     */
    Activation activate(String id, Trail trail);

    /** Whether the installation's settings replace the thresholds of whatever classifier is active. */
    boolean thresholdsConfigured();

    /** Writes down that the active classifier is about to change. */
    interface Trail {
        /**
         * @param from in words, such as {@code 1.0.0 (shipped)}
         * @param to likewise
         */
        void changes(String from, String to);
    }
}
