package org.palsyscreen.export.writing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.Assessment;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.records.Review;
import org.palsyscreen.records.Verdict;
import org.palsyscreen.screening.ScreeningRecord;

/**
 * A screening with its reviews.
 *
 * @param reviews oldest first
 */
public record ExportedScreening(ScreeningRecord screening, List<Review> reviews) {
    public ExportedScreening {
        reviews = List.copyOf(reviews);
    }

    /** Null without a verdict of the model. */
    public @Nullable Assessment assessment() {
        return screening.finding() instanceof Assessment assessment ? assessment : null;
    }

    /** The last review that confirmed or changed the outcome; null when none did. */
    public @Nullable Review standing() {
        return reviews.reversed().stream()
                .filter(review -> outcome(review) != null)
                .findFirst()
                .orElse(null);
    }

    /** What the last reviewer noted; why it was given to another patient is not about the finding. */
    public @Nullable String note() {
        return reviews.reversed().stream()
                .filter(review -> !(review.verdict() instanceof Verdict.Reassign))
                .findFirst()
                .map(review -> review.verdict().text())
                .orElse(null);
    }

    /** What a review says the outcome is; null when it says nothing about that. */
    public @Nullable Outcome outcome(Review review) {
        if (review.verdict() instanceof Verdict.Override override) {
            return override.outcome();
        }
        return review.verdict() instanceof Verdict.Confirm ? screening.finding().outcome() : null;
    }
}
