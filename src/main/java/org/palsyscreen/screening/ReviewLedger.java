package org.palsyscreen.screening;

import java.util.Optional;

/** The one thing about a screening that moves on: how far its review is. For the module that keeps the reviews. */
public interface ReviewLedger {
    /**
     * Moves a screening to its next review inside the caller's transaction, unless another review came first.
     *
     * @param expectedVersion {@link ScreeningRecord#reviewVersion()} that the reviewer saw
     * @return false when the screening is at another version or does not exist
     */
    boolean advance(ScreeningId id, int expectedVersion, ReviewStanding standing);

    /** Like {@link #advance}, to another patient; how far the review is stays. */
    boolean reassign(ScreeningId id, int expectedVersion, PatientEntries.Entry to);

    /** Whose it is, which nobody can change until the caller's transaction ends; empty when nobody's. */
    Optional<PatientEntries.Entry> lockPatient(ScreeningId id);

    /** Empty when there is no such screening. */
    Optional<ReviewStanding> standing(ScreeningId id);

    /**
     * Keeps every other reader waiting until the caller's transaction ends.
     *
     * @throws org.springframework.dao.EmptyResultDataAccessException when there is no such screening
     */
    ReadingState lockReading(ScreeningId id);

    ReadingState reading(ScreeningId id);

    void moveReading(ScreeningId id, ReadingState to);
}
