package org.palsyscreen.train;

import org.palsyscreen.analysis.Region;

/**
 * True severity of a made palsy: how far the two sides of each region went apart, from 0 (alike) to 100 (as far as the
 * strongest palsy that is made). This is the meaning of "severity" that the classifier learns.
 */
final class RegionStrength {
    /** Overall, then the regions in their order. */
    static final int SIZE = 1 + Region.values().length;

    private static final int[][] POINTS = {
        {70, 63, 105, 66, 107},
        {160, 159, 158, 144, 145, 153},
        {205, 50, 207, 206, 36},
        {61, 40, 37, 91, 84, 80, 88, 0, 17}
    };
    /** Mean distance between the sides, in outer canthal distances, that counts as 100; only one palsy in fifty exceeds it. */
    private static final double[] COMPLETE = {0.11, 0.11, 0.075, 0.21};
    /** What each region adds to the whole: the mouth shows most. */
    private static final double[] SHARE = {0.2, 0.25, 0.15, 0.4};

    private RegionStrength() {}

    /** @param d shifts of the 468 points in outer canthal distances, without those of the head's turn */
    static float[] of(double[][] d, int[] mirror) {
        float[] out = new float[SIZE];
        for (int region = 0; region < POINTS.length; region++) {
            double apart = apart(d, mirror, POINTS[region]);
            out[1 + region] = (float) Math.min(100, 100 * apart / COMPLETE[region]);
            out[0] += (float) (SHARE[region] * out[1 + region]);
        }
        return out;
    }

    private static double apart(double[][] d, int[] mirror, int[] points) {
        double sum = 0;
        for (int p : points) {
            int q = mirror[p];
            sum += Math.hypot(d[p][0] + d[q][0], d[p][1] - d[q][1]);
        }
        return sum / points.length;
    }
}
