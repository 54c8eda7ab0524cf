package org.palsyscreen.analysis.classify;

import java.util.Arrays;

/**
 * A smooth field of displacements that takes given values at given points: the thin-plate spline, slightly relaxed so
 * that neighbouring points that disagree do not fold the picture.
 */
public final class ThinPlateSpline {
    private static final double RELAXATION = 0.002;

    private final double[] x;
    private final double[] y;
    private final double unit;
    private final double[] weightX;
    private final double[] weightY;

    /**
     * @param x control points
     * @param dx displacement wanted at the control points
     * @param unit length by which coordinates are divided before the relaxation applies: the side of the picture
     */
    public ThinPlateSpline(double[] x, double[] y, double[] dx, double[] dy, double unit) {
        this(x, y, dx, dy, unit, everywhere(x.length));
    }

    /** @param relaxation how far the field may miss the value given at each point to be smooth; 0 = not at all */
    public ThinPlateSpline(double[] x, double[] y, double[] dx, double[] dy, double unit, double[] relaxation) {
        int n = x.length;
        this.x = new double[n];
        this.y = new double[n];
        this.unit = unit;
        for (int i = 0; i < n; i++) {
            this.x[i] = x[i] / unit;
            this.y[i] = y[i] / unit;
        }
        double[][] a = new double[n + 3][n + 5];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double k = kernel(square(this.x[i] - this.x[j]) + square(this.y[i] - this.y[j]));
                a[i][j] = k;
                a[j][i] = k;
            }
            a[i][i] = relaxation[i];
            a[i][n] = a[n][i] = 1;
            a[i][n + 1] = a[n + 1][i] = this.x[i];
            a[i][n + 2] = a[n + 2][i] = this.y[i];
            a[i][n + 3] = dx[i];
            a[i][n + 4] = dy[i];
        }
        solve(a, n + 3);
        weightX = new double[n + 3];
        weightY = new double[n + 3];
        for (int i = 0; i < n + 3; i++) {
            weightX[i] = a[i][n + 3];
            weightY[i] = a[i][n + 4];
        }
    }

    private static double[] everywhere(int points) {
        double[] relaxation = new double[points];
        Arrays.fill(relaxation, RELAXATION);
        return relaxation;
    }

    /** The field on a grid of {@code step} units over a square of {@code side}, to be interpolated between. */
    public DisplacementGrid grid(int side, int step) {
        int nodes = (side + step - 1) / step + 1;
        float[] gx = new float[nodes * nodes];
        float[] gy = new float[nodes * nodes];
        for (int j = 0; j < nodes; j++) {
            for (int i = 0; i < nodes; i++) {
                double[] shift = at(i * step, j * step);
                gx[j * nodes + i] = (float) shift[0];
                gy[j * nodes + i] = (float) shift[1];
            }
        }
        return new DisplacementGrid(gx, gy, nodes, step);
    }

    /** The field at a point: x, then y. */
    public double[] at(double pointX, double pointY) {
        int n = x.length;
        double px = pointX / unit;
        double py = pointY / unit;
        double u = weightX[n] + weightX[n + 1] * px + weightX[n + 2] * py;
        double v = weightY[n] + weightY[n + 1] * px + weightY[n + 2] * py;
        for (int k = 0; k < n; k++) {
            double f = kernel(square(px - x[k]) + square(py - y[k]));
            u += weightX[k] * f;
            v += weightY[k] * f;
        }
        return new double[] {u, v};
    }

    private static double kernel(double squaredDistance) {
        return 0.5 * squaredDistance * Math.log(squaredDistance + 1e-12);
    }

    private static double square(double v) {
        return v * v;
    }

    /** Gauss-Jordan elimination with row pivots; the right-hand sides in the last columns become the solutions. */
    private static void solve(double[][] a, int n) {
        int columns = a[0].length;
        for (int c = 0; c < n; c++) {
            int pivot = c;
            for (int r = c + 1; r < n; r++) {
                pivot = Math.abs(a[r][c]) > Math.abs(a[pivot][c]) ? r : pivot;
            }
            double[] row = a[pivot];
            a[pivot] = a[c];
            a[c] = row;
            for (int r = c + 1; r < n; r++) {
                double f = a[r][c] / row[c];
                if (f != 0) {
                    double[] target = a[r];
                    for (int k = c; k < columns; k++) {
                        target[k] -= f * row[k];
                    }
                }
            }
        }
        for (int c = n - 1; c >= 0; c--) {
            double[] row = a[c];
            for (int right = n; right < columns; right++) {
                double sum = row[right];
                for (int k = c + 1; k < n; k++) {
                    sum -= row[k] * a[k][right];
                }
                row[right] = sum / row[c];
            }
        }
    }
}
