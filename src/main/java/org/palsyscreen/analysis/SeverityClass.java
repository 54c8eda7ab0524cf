package org.palsyscreen.analysis;

/**
 * Names for ranges of a {@link Severity} value. The names are those that go with the eFACE; the cut-offs are this
 * product's own and fixed, so that a stored value keeps its name. They are not House-Brackmann grades.
 */
public enum SeverityClass {
    NORMAL(0),
    NEAR_NORMAL(10),
    MILD(25),
    MODERATE(45),
    SEVERE(65),
    COMPLETE(85);

    private final double from;

    SeverityClass(double from) {
        this.from = from;
    }

    /** The lowest severity of this class, 0..100; the class reaches up to the next one's, which it does not contain. */
    public double from() {
        return from;
    }

    /** @param severity 0..100 */
    public static SeverityClass of(double severity) {
        SeverityClass found = NORMAL;
        for (SeverityClass candidate : values()) {
            if (severity >= candidate.from) {
                found = candidate;
            }
        }
        return found;
    }
}
