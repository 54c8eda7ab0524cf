package org.palsyscreen.train;

/**
 * Logistic regression by projected gradients with a ridge around prior weights and weights that may be kept from falling
 * below a floor.
 *
 * @param weights one a column
 * @param intercept 0 when none was wanted
 */
record LogisticFit(double[] weights, double intercept) {
    /**
     * @param rows inputs
     * @param targets the wanted class
     * @param sampleWeights weight of each row
     * @param prior weights towards which the ridge pulls
     * @param ridge strength of the pull, as if so many rows spoke for the prior
     * @param floor smallest weight allowed, negative infinity for none
     * @param withIntercept false for a model whose sign changes with its inputs'
     */
    static LogisticFit fit(
            double[][] rows,
            boolean[] targets,
            double[] sampleWeights,
            double[] prior,
            double ridge,
            double floor,
            boolean withIntercept) {
        int n = prior.length;
        double[] w = prior.clone();
        double b = 0;
        double total = 0;
        for (double s : sampleWeights) {
            total += s;
        }
        // projected gradient with a step safe for standardised inputs; small problems, so that speed does not matter
        double[] curvature = new double[n + 1];
        for (int r = 0; r < rows.length; r++) {
            double norm = 1;
            for (double v : rows[r]) {
                norm += Math.abs(v);
            }
            for (int i = 0; i < n; i++) {
                curvature[i] += 0.25 * sampleWeights[r] * Math.abs(rows[r][i]) * norm;
            }
            curvature[n] += 0.25 * sampleWeights[r] * norm;
        }
        for (int step = 0; step < 3000; step++) {
            double[] gradient = new double[n];
            double gradientB = 0;
            for (int r = 0; r < rows.length; r++) {
                double z = b;
                for (int i = 0; i < n; i++) {
                    z += w[i] * rows[r][i];
                }
                double error = sampleWeights[r] * (1 / (1 + Math.exp(-z)) - (targets[r] ? 1 : 0));
                for (int i = 0; i < n; i++) {
                    gradient[i] += error * rows[r][i];
                }
                gradientB += error;
            }
            double moved = 0;
            for (int i = 0; i < n; i++) {
                double g = gradient[i] + ridge * (w[i] - prior[i]);
                double next = Math.max(floor, w[i] - 1.8 * g / (curvature[i] + ridge + 1e-9));
                moved = Math.max(moved, Math.abs(next - w[i]));
                w[i] = next;
            }
            if (withIntercept) {
                b -= 1.8 * gradientB / curvature[n];
                moved = Math.max(moved, Math.abs(gradientB) / total);
            }
            if (moved < 1e-6) {
                break;
            }
        }
        return new LogisticFit(w, b);
    }

    double logit(double[] row) {
        double z = intercept;
        for (int i = 0; i < weights.length; i++) {
            z += weights[i] * row[i];
        }
        return z;
    }
}
