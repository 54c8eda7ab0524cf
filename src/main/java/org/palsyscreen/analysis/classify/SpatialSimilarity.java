package org.palsyscreen.analysis.classify;

/**
 * Rotation, scale and shift in space.
 *
 * @param matrix scale times rotation, 3 x 3 row by row
 * @param shift added after the matrix
 */
public record SpatialSimilarity(double[] matrix, double[] shift) {
    /** Least squares over the given points (three values a point), by Horn's unit quaternion. */
    public static SpatialSimilarity fit(float[] from, float[] to, int[] points) {
        double[] f = centre(from, points);
        double[] t = centre(to, points);
        double[][] s = new double[3][3];
        double fromSquare = 0;
        double toSquare = 0;
        for (int p : points) {
            for (int i = 0; i < 3; i++) {
                double u = from[3 * p + i] - f[i];
                fromSquare += u * u;
                double w = to[3 * p + i] - t[i];
                toSquare += w * w;
                for (int j = 0; j < 3; j++) {
                    s[i][j] += u * (to[3 * p + j] - t[j]);
                }
            }
        }
        double[][] n = {
            {s[0][0] + s[1][1] + s[2][2], s[1][2] - s[2][1], s[2][0] - s[0][2], s[0][1] - s[1][0]},
            {s[1][2] - s[2][1], s[0][0] - s[1][1] - s[2][2], s[0][1] + s[1][0], s[2][0] + s[0][2]},
            {s[2][0] - s[0][2], s[0][1] + s[1][0], s[1][1] - s[0][0] - s[2][2], s[1][2] + s[2][1]},
            {s[0][1] - s[1][0], s[2][0] + s[0][2], s[1][2] + s[2][1], s[2][2] - s[0][0] - s[1][1]}
        };
        double[] q = largestEigenvector(n);
        double scale = Math.sqrt(toSquare / fromSquare);
        double[] m = rotation(q[0], q[1], q[2], q[3]);
        for (int i = 0; i < 9; i++) {
            m[i] *= scale;
        }
        double[] shift = new double[3];
        for (int i = 0; i < 3; i++) {
            shift[i] = t[i] - m[3 * i] * f[0] - m[3 * i + 1] * f[1] - m[3 * i + 2] * f[2];
        }
        return new SpatialSimilarity(m, shift);
    }

    /** Coordinate {@code axis} (0 = x, 1 = y, 2 = z) of the moved point. */
    public double apply(int axis, double x, double y, double z) {
        return matrix[3 * axis] * x + matrix[3 * axis + 1] * y + matrix[3 * axis + 2] * z + shift[axis];
    }

    /** Angle about the vertical axis in radians, of the head against the target; odd under mirroring. */
    public double yaw() {
        return Math.atan2(matrix[2], matrix[8]);
    }

    /** Angle about the axis from ear to ear in radians; even under mirroring. */
    public double pitch() {
        return Math.atan2(-matrix[5], Math.hypot(matrix[2], matrix[8]));
    }

    private static double[] centre(float[] xyz, int[] points) {
        double[] c = new double[3];
        for (int p : points) {
            for (int i = 0; i < 3; i++) {
                c[i] += xyz[3 * p + i] / (double) points.length;
            }
        }
        return c;
    }

    private static double[] rotation(double w, double x, double y, double z) {
        return new double[] {
            w * w + x * x - y * y - z * z,
            2 * (x * y - w * z),
            2 * (x * z + w * y),
            2 * (x * y + w * z),
            w * w - x * x + y * y - z * z,
            2 * (y * z - w * x),
            2 * (x * z - w * y),
            2 * (y * z + w * x),
            w * w - x * x - y * y + z * z
        };
    }

    /** Jacobi rotations: exact enough after a few sweeps for a symmetric 4 x 4 matrix. */
    private static double[] largestEigenvector(double[][] a) {
        double[][] v = new double[4][4];
        for (int i = 0; i < 4; i++) {
            v[i][i] = 1;
        }
        for (int sweep = 0; sweep < 30; sweep++) {
            for (int p = 0; p < 3; p++) {
                for (int q = p + 1; q < 4; q++) {
                    if (a[p][q] == 0) {
                        continue;
                    }
                    double theta = 0.5 * Math.atan2(2 * a[p][q], a[q][q] - a[p][p]);
                    double c = Math.cos(theta);
                    double s = Math.sin(theta);
                    for (int k = 0; k < 4; k++) {
                        double x = a[k][p];
                        double y = a[k][q];
                        a[k][p] = c * x - s * y;
                        a[k][q] = s * x + c * y;
                    }
                    for (int k = 0; k < 4; k++) {
                        double x = a[p][k];
                        double y = a[q][k];
                        a[p][k] = c * x - s * y;
                        a[q][k] = s * x + c * y;
                        double vx = v[k][p];
                        double vy = v[k][q];
                        v[k][p] = c * vx - s * vy;
                        v[k][q] = s * vx + c * vy;
                    }
                }
            }
        }
        int best = 0;
        for (int i = 1; i < 4; i++) {
            best = a[i][i] > a[best][best] ? i : best;
        }
        return new double[] {v[0][best], v[1][best], v[2][best], v[3][best]};
    }
}
