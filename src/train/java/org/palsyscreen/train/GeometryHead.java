package org.palsyscreen.train;

import java.util.ArrayList;
import java.util.List;
import org.palsyscreen.analysis.Region;
import org.palsyscreen.analysis.classify.Asymmetry;
import org.palsyscreen.analysis.classify.FaceGeometry;

/**
 * Palsy or not from the mesh's asymmetries: what yaw explains in normal faces is taken off, the rest is compared with
 * normal faces, and only what exceeds them counts. Weights are never negative, so that more asymmetry never lowers the
 * score, and are pulled to those that proved themselves on real photographs untrained.
 *
 * @param slopes what yaw, yaw x pitch and yaw x mouth width add to each asymmetry: 3 rows of {@link Asymmetry} values
 * @param deviation of each signed residual in normal faces
 * @param excess mean and deviation of each residual's size in normal faces, in deviations
 * @param fit weights and intercept of the score
 * @param sideFit weights of the signed residuals for "the patient's right is weaker"
 * @param lean mean signed residual of palsy, turned as if the patient's right were affected: what each measure alone
 *     says about the side
 * @param regions mean and deviation, in normal faces, of each region's root mean square residual
 */
record GeometryHead(
        float[][] slopes,
        float[] deviation,
        Scaling excess,
        LogisticFit fit,
        LogisticFit sideFit,
        float[] lean,
        Scaling regions) {
    static final float CLIP = 8;
    private static final int N = FaceGeometry.ASYMMETRIES;
    /** The weights of the untrained sum, for the eight measures it had; modest ones for the others. */
    private static final double[] PRIOR = {1, 0.3, 0.7, 0.3, 0.3, 1, 0.3, 0.3, 0.3, 0.2, 0.1, 0.1, 0.1};

    private static final double[] NO_SIDE = new double[N];

    /**
     * @param rightAffected for palsy, whether the patient's right is affected
     */
    static GeometryHead train(List<float[]> measures, boolean[] palsy, boolean[] rightAffected) {
        List<float[]> normals = new ArrayList<>();
        for (int i = 0; i < palsy.length; i++) {
            if (!palsy[i]) {
                normals.add(measures.get(i));
            }
        }
        float[][] slopes = YawSlopes.fit(normals);
        float[] ones = new float[N];
        java.util.Arrays.fill(ones, 1);
        GeometryHead bare = new GeometryHead(
                slopes,
                ones,
                new Scaling(ones, ones),
                new LogisticFit(PRIOR, 0),
                new LogisticFit(NO_SIDE, 0),
                ones,
                new Scaling(ones, ones));
        float[] deviation = new float[N];
        for (float[] m : normals) {
            float[] r = bare.residuals(m);
            for (int i = 0; i < N; i++) {
                deviation[i] += r[i] * r[i] / normals.size();
            }
        }
        for (int i = 0; i < N; i++) {
            deviation[i] = (float) Math.sqrt(deviation[i]);
        }
        GeometryHead scaled =
                new GeometryHead(slopes, deviation, bare.excess, bare.fit, bare.sideFit, ones, bare.regions);
        Scaling excess = Scaling.of(
                normals.stream().map(m -> Scaling.absolute(scaled.residuals(m))).toList());
        Scaling regions = Scaling.of(
                normals.stream().map(m -> regionSizes(scaled.residuals(m))).toList());
        GeometryHead ready = new GeometryHead(slopes, deviation, excess, bare.fit, bare.sideFit, ones, regions);
        return new GeometryHead(
                slopes,
                deviation,
                excess,
                ready.fitScore(measures, palsy),
                ready.fitSide(measures, palsy, rightAffected),
                ready.lean(measures, palsy, rightAffected),
                regions);
    }

    private LogisticFit fitScore(List<float[]> measures, boolean[] palsy) {
        double[][] rows = measures.stream().map(this::excesses).toArray(double[][]::new);
        double[] prior = new double[N];
        for (int i = 0; i < N; i++) {
            prior[i] = 0.6 * PRIOR[i];
        }
        // a strong pull: synthetic palsy is not real palsy, and switched off what helped on photographs of patients
        return LogisticFit.fit(rows, palsy, balanced(palsy), prior, 2000, 0, true);
    }

    private LogisticFit fitSide(List<float[]> measures, boolean[] palsy, boolean[] rightAffected) {
        List<double[]> rows = new ArrayList<>();
        List<Boolean> right = new ArrayList<>();
        for (int i = 0; i < palsy.length; i++) {
            if (palsy[i]) {
                rows.add(doubles(residuals(measures.get(i))));
                right.add(rightAffected[i]);
            }
        }
        boolean[] targets = new boolean[right.size()];
        double[] weights = new double[targets.length];
        for (int i = 0; i < targets.length; i++) {
            targets[i] = right.get(i);
            weights[i] = 1;
        }
        return LogisticFit.fit(
                rows.toArray(double[][]::new), targets, weights, NO_SIDE, 20, Double.NEGATIVE_INFINITY, false);
    }

    private float[] lean(List<float[]> measures, boolean[] palsy, boolean[] rightAffected) {
        float[] lean = new float[N];
        for (int i = 0; i < palsy.length; i++) {
            if (palsy[i]) {
                float[] r = residuals(measures.get(i));
                for (int k = 0; k < N; k++) {
                    lean[k] += (rightAffected[i] ? r[k] : -r[k]) / palsy.length;
                }
            }
        }
        return lean;
    }

    /** Weights that make both classes count the same. */
    static double[] balanced(boolean[] palsy) {
        int positives = 0;
        for (boolean p : palsy) {
            positives += p ? 1 : 0;
        }
        double[] weights = new double[palsy.length];
        for (int i = 0; i < palsy.length; i++) {
            weights[i] = 0.5 * palsy.length / (palsy[i] ? positives : palsy.length - positives);
        }
        return weights;
    }

    /** Signed asymmetries beyond what yaw explains, in deviations of normal faces, clipped. */
    float[] residuals(float[] measures) {
        double[] x = YawSlopes.regressors(measures);
        float[] r = new float[N];
        for (int k = 0; k < N; k++) {
            double v = measures[k] - slopes[0][k] * x[0] - slopes[1][k] * x[1] - slopes[2][k] * x[2];
            r[k] = (float) Math.clamp(v / deviation[k], -CLIP, CLIP);
        }
        return r;
    }

    private double[] excesses(float[] measures) {
        float[] z = excess.apply(Scaling.absolute(residuals(measures)), CLIP);
        double[] out = new double[N];
        for (int i = 0; i < N; i++) {
            out[i] = Math.max(0, z[i]);
        }
        return out;
    }

    double logit(float[] measures) {
        return fit.logit(excesses(measures));
    }

    static float[] regionSizes(float[] residuals) {
        float[] sizes = new float[Region.values().length];
        int[] counts = new int[sizes.length];
        for (Asymmetry a : Asymmetry.values()) {
            sizes[a.region().ordinal()] += residuals[a.ordinal()] * residuals[a.ordinal()];
            counts[a.region().ordinal()]++;
        }
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = (float) Math.sqrt(sizes[i] / counts[i]);
        }
        return sizes;
    }

    static double[] doubles(float[] values) {
        double[] out = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            out[i] = values[i];
        }
        return out;
    }

    static float[] floats(double[] values) {
        float[] out = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            out[i] = (float) values[i];
        }
        return out;
    }
}
