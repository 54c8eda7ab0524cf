package org.palsyscreen.records;

import java.time.Instant;
import org.palsyscreen.screening.ScreeningId;

/**
 * A verdict with its author.
 *
 * @param number 1 for the first review of a screening
 * @param reviewer user name
 */
public record Review(ScreeningId screening, int number, Verdict verdict, String reviewer, Instant at) {}
