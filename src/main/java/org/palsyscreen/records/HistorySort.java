package org.palsyscreen.records;

/**
 * Order of a list; screenings that are equal by the key follow in the order of their ids, in the same direction.
 *
 * @param descending newest, highest or last in the alphabet first
 */
public record HistorySort(Key key, boolean descending) {
    public static final HistorySort NEWEST_FIRST = new HistorySort(Key.TIME, true);

    public enum Key {
        TIME,
        /** Alphabetical, case ignored; screenings without a reference count as the empty word. */
        PATIENT,
        /** Screenings without a probability count as below 0. */
        PROBABILITY,
        /** In the order of {@link org.palsyscreen.analysis.Outcome}. */
        OUTCOME
    }
}
