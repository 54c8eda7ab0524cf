package org.palsyscreen.train;

import org.palsyscreen.analysis.classify.SymmetricTemplate;

/** Where on the face a {@link PalsyMovement} acts: turns it into a shift of every mesh point. */
final class FaceField {
    private static final int N = SymmetricTemplate.POINTS;
    private static final int[] UPPER_LID = {246, 161, 160, 159, 158, 157, 173};
    private static final int[] ABOVE_UPPER_LID = {247, 30, 29, 27, 28, 56, 190};
    private static final int[] LOWER_LID = {7, 163, 144, 145, 153, 154, 155};
    private static final int[] BELOW_LOWER_LID = {25, 110, 24, 23, 22, 26, 112};
    private static final int[] UNDER_EYE = {31, 228, 229, 230, 231, 232, 233};

    private final SymmetricTemplate template;
    private final double[] x = new double[N];
    private final double[] y = new double[N];

    FaceField(SymmetricTemplate template) {
        this.template = template;
        for (int p = 0; p < N; p++) {
            x[p] = (template.x(p) - SymmetricTemplate.SIDE / 2.0) / template.unit();
            y[p] = (template.y(p) - SymmetricTemplate.SIDE / 2.0) / template.unit();
        }
    }

    /** Shifts (x to the patient's left, y down; units of the outer canthal distance) for palsy of one side. */
    double[][] oneSided(PalsyMovement m, boolean rightAffected) {
        double[][] right = rightAffected(m);
        return rightAffected ? right : mirrored(right);
    }

    double[][] bothSides(PalsyMovement m) {
        double[][] right = rightAffected(m);
        double[][] left = mirrored(right);
        for (int p = 0; p < N; p++) {
            right[p][0] += left[p][0];
            right[p][1] += left[p][1];
        }
        return right;
    }

    private double[][] mirrored(double[][] shifts) {
        double[][] out = new double[N][2];
        for (int p = 0; p < N; p++) {
            out[p][0] = -shifts[template.mirror()[p]][0];
            out[p][1] = shifts[template.mirror()[p]][1];
        }
        return out;
    }

    private double[][] rightAffected(PalsyMovement m) {
        double[][] d = new double[N][2];
        for (int p = 0; p < N; p++) {
            double affected = 1 / (1 + Math.exp(x[p] / 0.03));
            double healthy = 1 - affected;
            double brow = Math.max(bump(p, x[105], y[105], 0.16, 0.09), bump(p, x[70], y[70], 0.10, 0.08));
            double otherBrow = Math.max(bump(p, -x[105], y[105], 0.16, 0.09), bump(p, -x[70], y[70], 0.10, 0.08));
            double corner = bump(p, x[61], y[61], 0.17, 0.15);
            double otherCorner = bump(p, -x[61], y[61], 0.17, 0.15);
            d[p][1] += affected * m.brow() * Math.min(1, brow * 1.1) - healthy * m.healthyBrow() * otherBrow;
            d[p][1] += affected * m.cornerDown() * corner + healthy * m.healthyCornerDown() * otherCorner;
            d[p][0] += affected * m.cornerMedial() * corner + healthy * m.healthyCornerLateral() * otherCorner;
            d[p][0] += m.mouthShift() * bump(p, 0, y[13], 0.20, 0.16);
            d[p][1] += affected * m.lowerLip() * bump(p, x[61] / 2, y[17], 0.10, 0.08);
            d[p][0] += m.chin() * bump(p, x[152], y[152], 0.2, 0.12) + m.nose() * bump(p, 0, y[129], 0.12, 0.10);
            d[p][1] += affected * m.cheek() * bump(p, x[205], y[205], 0.18, 0.18);
        }
        for (int i = 0; i < UPPER_LID.length; i++) {
            double profile = Math.sin((0.12 + 0.76 * i / (UPPER_LID.length - 1)) * Math.PI);
            lid(d, profile, i, m.upperLid(), new double[] {1, 0.8}, UPPER_LID, ABOVE_UPPER_LID);
            lid(d, profile, i, m.lowerLid(), new double[] {1, 0.9, 0.6}, LOWER_LID, BELOW_LOWER_LID, UNDER_EYE);
            otherLid(d, profile, i, m.healthyUpperLid(), new double[] {1, 0.7}, UPPER_LID, ABOVE_UPPER_LID);
            otherLid(d, profile, i, -m.healthyLowerLid(), new double[] {1, 0.9}, LOWER_LID, BELOW_LOWER_LID);
        }
        // the outline is bone: were it to move, what lies beside the face would tell palsy from normal
        for (int p : SymmetricTemplate.OVAL) {
            d[p][0] = 0;
            d[p][1] = 0;
        }
        return d;
    }

    private static void lid(double[][] d, double profile, int i, double by, double[] shares, int[]... rows) {
        for (int row = 0; row < rows.length; row++) {
            d[rows[row][i]][1] += profile * by * shares[row];
        }
    }

    private void otherLid(double[][] d, double profile, int i, double by, double[] shares, int[]... rows) {
        for (int row = 0; row < rows.length; row++) {
            d[template.mirror()[rows[row][i]]][1] += profile * by * shares[row];
        }
    }

    /**
     * Brings the lids together, after the other movements.
     *
     * @param d shifts so far; changed
     * @param y heights of the 468 points on this face in the frame of the eyes, y down, in outer canthal distances
     */
    void close(double[][] d, double[] y, EyeClosure closure, boolean rightAffected) {
        close(d, y, rightAffected ? closure.affected() : closure.healthy(), true);
        close(d, y, rightAffected ? closure.healthy() : closure.affected(), false);
    }

    private void close(double[][] d, double[] y, double share, boolean right) {
        for (int i = 0; i < UPPER_LID.length; i++) {
            int upper = side(UPPER_LID[i], right);
            int lower = side(LOWER_LID[i], right);
            double gap = y[lower] + d[lower][1] - y[upper] - d[upper][1];
            double by = Math.max(0, share * gap);
            d[upper][1] += 0.88 * by;
            d[lower][1] -= 0.12 * by;
            d[side(ABOVE_UPPER_LID[i], right)][1] += 0.5 * by;
            d[side(BELOW_LOWER_LID[i], right)][1] -= 0.06 * by;
        }
    }

    private int side(int rightPoint, boolean right) {
        return right ? rightPoint : template.mirror()[rightPoint];
    }

    private double bump(int p, double cx, double cy, double sx, double sy) {
        double u = (x[p] - cx) / sx;
        double v = (y[p] - cy) / sy;
        return Math.exp(-(u * u + v * v) / 2);
    }
}
