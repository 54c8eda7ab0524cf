package org.palsyscreen.train;

import java.util.List;
import org.palsyscreen.analysis.classify.FaceGeometry;

/** How much of each asymmetry the turn of the head explains in normal faces. */
final class YawSlopes {
    private static final int N = FaceGeometry.ASYMMETRIES;

    private YawSlopes() {}

    /** @return a row a regressor, a column an asymmetry, by least squares without a constant: a mirrored face must fit too */
    static float[][] fit(List<float[]> normals) {
        float[][] slopes = new float[3][N];
        for (int k = 0; k < N; k++) {
            double[][] a = new double[3][4];
            for (float[] m : normals) {
                double[] x = regressors(m);
                for (int i = 0; i < 3; i++) {
                    for (int j = 0; j < 3; j++) {
                        a[i][j] += x[i] * x[j];
                    }
                    a[i][3] += x[i] * m[k];
                }
            }
            for (int i = 0; i < 3; i++) {
                a[i][i] *= 1.0001;
                for (int r = 0; r < 3; r++) {
                    if (r != i) {
                        double f = a[r][i] / a[i][i];
                        for (int c = 0; c < 4; c++) {
                            a[r][c] -= f * a[i][c];
                        }
                    }
                }
            }
            for (int i = 0; i < 3; i++) {
                slopes[i][k] = (float) (a[i][3] / a[i][i]);
            }
        }
        return slopes;
    }

    static double[] regressors(float[] m) {
        double yaw = m[N];
        return new double[] {yaw, yaw * m[N + 1], yaw * m[N + 3]};
    }
}
