package org.palsyscreen.retention;

/**
 * What is erased of one person.
 *
 * @param references the person's own and all that were merged into it; 0 for a screening without a patient
 * @param consents recordings of a consent or of its withdrawal
 */
public record ErasureCounts(int references, int screenings, int reviews, int consents) {}
