package org.palsyscreen.analysis;

import java.util.Optional;

/** Looks for signs of facial paralysis on a photo. Safe for use by many threads. */
public interface PalsyClassifier {
    /**
     * Detects the face, checks the quality and classifies. Waits for a free worker of a bounded pool; when the pool's
     * queue is full it answers {@link Busy} at once.
     */
    AnalysisResult assess(Photo photo);

    /** State of the models as checked at start, or at the last {@link #reload()}. */
    ModelStatus status();

    /** Checks the hashes again and loads the models that are in order. */
    ModelStatus reload();

    /**
     * The configured cut-offs or else the classifier's own: those that apply while a {@link ThresholdSource} names none.
     * Empty when no verdict can be given.
     */
    Optional<Thresholds> defaultThresholds();

    /** The classifier's model card as Markdown, as written by the evaluation; empty when there is none. */
    String modelCard();
}
