package org.palsyscreen.programme;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.Outcome;

/**
 * The screenings of a period by what the model and what the reviewers said.
 *
 * @param counts one entry for every combination that occurred
 */
public record ReviewedCases(List<Count> counts) {
    /**
     * @param model as it was stored
     * @param reviewer what a reviewer found at last; null while nobody has given a verdict
     */
    public record Count(Outcome model, @Nullable Outcome reviewer, long number) {}

    public ReviewedCases {
        counts = List.copyOf(counts);
    }

    public long screened() {
        return sum(c -> true);
    }

    public long reviewed() {
        return sum(c -> c.reviewer() != null);
    }

    /** Of all screenings, those on which the model gave no verdict. */
    public Proportion ungradable() {
        return new Proportion(sum(c -> c.model() == Outcome.UNGRADABLE), screened());
    }

    /** Of the reviewed, those whose reviewer came to another outcome. */
    public Proportion overridden() {
        return new Proportion(sum(c -> c.reviewer() != null && c.reviewer() != c.model()), reviewed());
    }

    /** Reviewed cases that say nothing about accuracy: the reviewer was undecided, or the model gave no verdict. */
    public long undecided() {
        return reviewed() - sum(ReviewedCases::decided);
    }

    /** Of those in whom a reviewer found paralysis, those the model found. */
    public Proportion sensitivity(Sign sign) {
        return among(c -> c.reviewer() == Outcome.REFER, c -> sign.is(c.model()));
    }

    /** Of those in whom a reviewer found none, those the model let go. */
    public Proportion specificity(Sign sign) {
        return among(c -> c.reviewer() == Outcome.NO_SIGN, c -> !sign.is(c.model()));
    }

    public Proportion positivePredictiveValue(Sign sign) {
        return among(c -> sign.is(c.model()), c -> c.reviewer() == Outcome.REFER);
    }

    public Proportion negativePredictiveValue(Sign sign) {
        return among(c -> !sign.is(c.model()), c -> c.reviewer() == Outcome.NO_SIGN);
    }

    private Proportion among(Predicate<Count> those, Predicate<Count> hit) {
        return new Proportion(
                sum(c -> decided(c) && those.test(c) && hit.test(c)), sum(c -> decided(c) && those.test(c)));
    }

    private static boolean decided(Count count) {
        return count.model() != Outcome.UNGRADABLE
                && (count.reviewer() == Outcome.REFER || count.reviewer() == Outcome.NO_SIGN);
    }

    private long sum(Predicate<Count> wanted) {
        return counts.stream().filter(wanted).mapToLong(Count::number).sum();
    }

    /** Which results of the model count as a sign. */
    public enum Sign {
        /** At or above the upper threshold. */
        REFER,
        /** At or above the lower threshold. */
        REFER_OR_UNCERTAIN;

        boolean is(Outcome outcome) {
            return outcome == Outcome.REFER || this == REFER_OR_UNCERTAIN && outcome == Outcome.UNCERTAIN;
        }
    }
}
