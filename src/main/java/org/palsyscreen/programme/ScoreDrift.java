package org.palsyscreen.programme;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How the probabilities of two periods are spread over tenths, and how far they are apart.
 *
 * @param before screenings in each tenth of the probability, in the period before
 * @param now likewise
 */
public record ScoreDrift(List<Long> before, List<Long> now) {
    public static final int BINS = 10;
    /** Below so many screenings in either period the index says more about chance than about drift. */
    public static final int FEWEST = 50;

    /** Every tenth counts as if it held half a screening more: the index has no value for an empty one. */
    private static final double HALF = 0.5;

    public ScoreDrift {
        if (before.size() != BINS || now.size() != BINS) {
            throw new IllegalArgumentException("ten tenths are wanted");
        }
        before = List.copyOf(before);
        now = List.copyOf(now);
    }

    /** The population stability index. Usual reading: below 0.1 stable, below 0.25 look at it, else changed. */
    public OptionalDouble index() {
        if (total(before) < FEWEST || total(now) < FEWEST) {
            return OptionalDouble.empty();
        }
        double index = 0;
        for (int bin = 0; bin < BINS; bin++) {
            double p = share(before, bin);
            double q = share(now, bin);
            index += (q - p) * Math.log(q / p);
        }
        return OptionalDouble.of(index);
    }

    private static double share(List<Long> counts, int bin) {
        return (counts.get(bin) + HALF) / (total(counts) + BINS * HALF);
    }

    public static long total(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }
}
