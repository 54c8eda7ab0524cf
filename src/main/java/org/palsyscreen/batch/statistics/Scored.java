package org.palsyscreen.batch.statistics;

/**
 * One graded picture beside the truth.
 *
 * @param probability of paralysis as the classifier gave it, 0..1
 * @param paralysis the label
 * @param person pictures of one person are not independent of each other: intervals draw persons, not pictures
 */
public record Scored(double probability, boolean paralysis, String person) {
    public Scored {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("not a probability: " + probability);
        }
    }
}
