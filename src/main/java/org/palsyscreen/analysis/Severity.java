package org.palsyscreen.analysis;

/**
 * How asymmetric the face is on this one picture, by the classifier's severity outputs: 0 = as symmetric as a healthy
 * face, 100 = complete asymmetry. Learnt from synthetic palsy on still pictures; it is not a House-Brackmann grade, which
 * needs movement, and not the probability of paralysis.
 *
 * @param overall of the whole face, 0..100; so are the four regions
 */
public record Severity(double overall, double brow, double eye, double cheek, double mouth) {
    public static final double MAX = 100;

    public Severity {
        check(overall);
        check(brow);
        check(eye);
        check(cheek);
        check(mouth);
    }

    public double of(Region region) {
        return switch (region) {
            case BROW -> brow;
            case EYE -> eye;
            case CHEEK -> cheek;
            case MOUTH -> mouth;
        };
    }

    public SeverityClass overallClass() {
        return SeverityClass.of(overall);
    }

    private static void check(double value) {
        if (!(value >= 0 && value <= MAX)) {
            throw new IllegalArgumentException("severity must be 0.." + MAX + ": " + value);
        }
    }
}
