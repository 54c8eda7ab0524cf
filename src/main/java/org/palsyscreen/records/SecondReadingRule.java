package org.palsyscreen.records;

import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.screening.ScreeningId;

/**
 * Which screenings two reviewers read independently.
 *
 * @param percentOfOthers so many of a hundred screenings that {@code which} leaves out are read twice all the same, chosen
 *     by their number so that nobody can pick; 0..100
 */
public record SecondReadingRule(Which which, int percentOfOthers) {
    public static final SecondReadingRule OFF = new SecondReadingRule(Which.NONE, 0);

    public enum Which {
        NONE,
        /** To be referred, or uncertain. */
        SIGNS,
        ALL
    }

    public SecondReadingRule {
        if (percentOfOthers < 0 || percentOfOthers > 100) {
            throw new IllegalArgumentException("percent must be 0..100: " + percentOfOthers);
        }
    }

    public boolean asksFor(ScreeningId screening, Outcome outcome) {
        return switch (which) {
            case ALL -> true;
            case SIGNS -> outcome == Outcome.REFER || outcome == Outcome.UNCERTAIN || drawn(screening);
            case NONE -> drawn(screening);
        };
    }

    /** Fibonacci hashing: neighbouring numbers fall far apart. */
    private boolean drawn(ScreeningId screening) {
        long mixed = screening.value() * 0x9E3779B97F4A7C15L;
        return Long.remainderUnsigned(mixed ^ (mixed >>> 32), 100) < percentOfOthers;
    }
}
