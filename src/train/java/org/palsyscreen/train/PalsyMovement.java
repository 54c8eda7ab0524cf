package org.palsyscreen.train;

import java.util.random.RandomGenerator;

/**
 * How far the parts of a face with palsy of one side have moved, in units of the outer canthal distance; positive is down
 * or towards the healthy side. The ranges are
 * assumptions about what palsy looks like, not measured on patients.
 */
record PalsyMovement(
        double brow,
        double healthyBrow,
        double lowerLid,
        double upperLid,
        double healthyUpperLid,
        double healthyLowerLid,
        double cornerDown,
        double cornerMedial,
        double healthyCornerLateral,
        double healthyCornerDown,
        double mouthShift,
        double lowerLip,
        double chin,
        double nose,
        double cheek,
        double foldSmoothing,
        double foldDeepening,
        boolean foreheadSpared) {

    /** @param severity by which every movement is multiplied; 1 is a clear palsy */
    static PalsyMovement random(RandomGenerator r, double severity, boolean smiling) {
        double brow = sometimes(r, 0.7) * r.nextDouble(0.02, 0.08);
        double healthyBrow = sometimes(r, 0.4) * r.nextDouble(0, 0.04);
        double lowerLid = sometimes(r, 0.7) * r.nextDouble(0.005, 0.035);
        double upperLid = sometimes(r, 0.7) * r.nextDouble(-0.02, 0.045);
        double healthyUpperLid = sometimes(r, 0.3) * r.nextDouble(0.01, 0.05);
        double healthyLowerLid = sometimes(r, 0.3) * r.nextDouble(0.005, 0.02);
        double down = smiling ? r.nextDouble(0.04, 0.11) : r.nextDouble(0.03, 0.11);
        double medial = smiling ? r.nextDouble(0.04, 0.10) : r.nextDouble(0, 0.06);
        double lateral = r.nextDouble(0, 0.08);
        double up = r.nextDouble(-0.07, 0);
        double shift = r.nextDouble(0, 0.07);
        double lip = sometimes(r, 0.5) * r.nextDouble(-0.02, 0.03);
        double chin = r.nextDouble(0, 0.02);
        double nose = r.nextDouble(0, 0.025);
        double cheek = r.nextDouble(0, 0.03);
        double smoothing = r.nextDouble(0.3, 1);
        double deepening = r.nextDouble(0, 1);
        if (r.nextDouble() < 0.15) {
            upperLid = r.nextDouble(0.03, 0.05);
        }
        double upper = severity;
        double lower = severity;
        double mode = r.nextDouble();
        if (mode < 0.25) {
            // central weakness spares the forehead and the eye
            upper *= 0.2;
        } else if (mode < 0.37) {
            lower *= 0.3;
        }
        return new PalsyMovement(
                brow * upper,
                healthyBrow * upper,
                lowerLid * upper,
                upperLid * upper,
                healthyUpperLid * upper,
                healthyLowerLid * upper,
                down * lower,
                medial * lower,
                lateral * lower,
                up * lower,
                shift * lower,
                lip * severity,
                chin * severity,
                nose * severity,
                cheek * severity,
                Math.min(1, smoothing * severity),
                deepening * severity,
                mode < 0.25);
    }

    /** The part of the movement that both sides of a healthy face can do together. */
    PalsyMovement symmetricPart(boolean smile) {
        return new PalsyMovement(
                brow,
                0,
                lowerLid,
                upperLid,
                0,
                0,
                smile ? -0.6 * cornerDown : cornerDown,
                smile ? -cornerMedial : cornerMedial,
                0,
                0,
                0,
                lowerLip,
                0,
                0,
                cheek,
                foldSmoothing,
                0,
                false);
    }

    /** Lips drawn together on both sides. */
    static PalsyMovement pucker(double strength) {
        return mouthOnly(-0.01 * strength, 0.12 * strength, -0.02 * strength);
    }

    /** A smile let go on both sides: most training faces smile, most patients do not. */
    static PalsyMovement relaxed(double strength) {
        return mouthOnly(0.035 * strength, 0.05 * strength, -0.01 * strength);
    }

    /** Nothing but these movements of the affected side. */
    static PalsyMovement only(double brow, double lowerLid, double upperLid, double cornerDown, double cornerMedial) {
        return new PalsyMovement(
                brow, 0, lowerLid, upperLid, 0, 0, cornerDown, cornerMedial, 0, 0, 0, 0, 0, 0, 0, 0, 0, false);
    }

    /** Any movement of any part on its own, both ways. */
    static PalsyMovement loose(RandomGenerator r) {
        return new PalsyMovement(
                r.nextDouble(-0.05, 0.08),
                r.nextDouble(-0.08, 0.05),
                r.nextDouble(-0.03, 0.045),
                r.nextDouble(-0.03, 0.05),
                r.nextDouble(-0.03, 0.05),
                r.nextDouble(-0.045, 0.03),
                r.nextDouble(-0.09, 0.13),
                r.nextDouble(-0.06, 0.11),
                r.nextDouble(-0.06, 0.09),
                r.nextDouble(-0.09, 0.09),
                r.nextDouble(-0.05, 0.08),
                r.nextDouble(-0.03, 0.04),
                0,
                0,
                0,
                0,
                0,
                false);
    }

    private static PalsyMovement mouthOnly(double cornerDown, double cornerMedial, double lowerLip) {
        return new PalsyMovement(0, 0, 0, 0, 0, 0, cornerDown, cornerMedial, 0, 0, 0, lowerLip, 0, 0, 0, 0, 0, false);
    }

    private static double sometimes(RandomGenerator r, double probability) {
        return r.nextDouble() < probability ? 1 : 0;
    }
}
