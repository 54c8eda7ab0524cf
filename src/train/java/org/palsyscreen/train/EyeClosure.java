package org.palsyscreen.train;

import java.util.random.RandomGenerator;

/**
 * How far the lids come together, as a share of the palpebral fissure: 0 = as in the picture, 1 = shut. The weak side of a
 * palsy stays open when the other closes (lagophthalmos), or is narrower at rest (ptosis of the brow, synkinesis).
 */
record EyeClosure(double affected, double healthy) {
    static final EyeClosure NONE = new EyeClosure(0, 0);
    /** The warp would fold over if the lids met. */
    private static final double SHUT = 0.96;

    static EyeClosure random(RandomGenerator r, SampleKind kind, boolean foreheadSpared) {
        double draw = r.nextDouble();
        double alike = r.nextDouble(0, 0.45);
        return switch (kind) {
            case CLOSED -> both(r, r.nextDouble(0.7, SHUT));
            case SYMMETRIC -> draw < 0.3 ? both(r, alike) : NONE;
            case MILD -> draw < 0.4 ? new EyeClosure(r.nextDouble(0, 0.12), 0) : NONE;
            case LOOSE ->
                new EyeClosure(
                        draw < 0.5 ? r.nextDouble(0, SHUT) : 0, draw > 0.25 && draw < 0.75 ? r.nextDouble(0, SHUT) : 0);
            case CLEAN, HARD -> draw < 0.1 ? both(r, alike) : NONE;
            case PALSY -> {
                if (foreheadSpared) {
                    yield draw < 0.15 ? both(r, alike) : NONE;
                }
                double healthy = r.nextDouble(0.6, SHUT);
                yield draw < 0.2
                        ? new EyeClosure(healthy * r.nextDouble(0, 0.6), healthy)
                        : draw < 0.34
                                ? new EyeClosure(r.nextDouble(0.15, 0.65), 0)
                                : draw < 0.45 ? both(r, alike) : NONE;
            }
        };
    }

    private static EyeClosure both(RandomGenerator r, double by) {
        double other = Math.clamp(by + r.nextGaussian(0, 0.02), 0, SHUT);
        return new EyeClosure(by, other);
    }
}
