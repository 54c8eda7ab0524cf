package org.palsyscreen.programme;

import java.util.OptionalDouble;

/** So many of so many, with Wilson's 95 % interval, which holds for small counts and for 0 and 100 % too. */
public record Proportion(long hits, long of) {
    /** 97.5 % quantile of the normal distribution. */
    private static final double Z = 1.959963984540054;

    public Proportion {
        if (hits < 0 || hits > of) {
            throw new IllegalArgumentException(hits + " of " + of);
        }
    }

    /** Empty when there is nothing to divide by. */
    public OptionalDouble share() {
        return of == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) hits / of);
    }

    /** Lower end of the interval, 0 when there is nothing to divide by. */
    public double lower() {
        return of == 0 ? 0 : Math.max(0, centre() - half());
    }

    /** Upper end of the interval, 1 when there is nothing to divide by. */
    public double upper() {
        return of == 0 ? 1 : Math.min(1, centre() + half());
    }

    private double centre() {
        return (hits + Z * Z / 2) / (of + Z * Z);
    }

    private double half() {
        double p = (double) hits / of;
        return Z / (of + Z * Z) * Math.sqrt(of * p * (1 - p) + Z * Z / 4);
    }
}
