package org.palsyscreen.records;

import java.time.Instant;
import org.palsyscreen.analysis.Outcome;

/**
 * What one of two independent readers said of a screening.
 *
 * @param number 1 or 2
 * @param verdict a {@link Verdict.Confirm} or {@link Verdict.Override}
 * @param outcome that the reader came to, which for a confirmation is the stored one
 */
public record Reading(int number, Verdict verdict, Outcome outcome, String reader, Instant at) {}
