package org.palsyscreen.train;

import java.util.List;

/** Means and deviations by which a vector is standardised, a value an element. */
record Scaling(float[] mean, float[] deviation) {
    static Scaling of(List<float[]> rows) {
        int n = rows.getFirst().length;
        double[] sum = new double[n];
        double[] square = new double[n];
        for (float[] row : rows) {
            for (int i = 0; i < n; i++) {
                sum[i] += row[i];
                square[i] += (double) row[i] * row[i];
            }
        }
        float[] mean = new float[n];
        float[] deviation = new float[n];
        for (int i = 0; i < n; i++) {
            double m = sum[i] / rows.size();
            mean[i] = (float) m;
            deviation[i] = (float) Math.max(1e-6, Math.sqrt(Math.max(0, square[i] / rows.size() - m * m)));
        }
        return new Scaling(mean, deviation);
    }

    float[] apply(float[] row, float clip) {
        float[] out = new float[row.length];
        for (int i = 0; i < row.length; i++) {
            out[i] = Math.clamp((row[i] - mean[i]) / deviation[i], -clip, clip);
        }
        return out;
    }

    static float[] absolute(float[] row) {
        float[] out = new float[row.length];
        for (int i = 0; i < row.length; i++) {
            out[i] = Math.abs(row[i]);
        }
        return out;
    }
}
