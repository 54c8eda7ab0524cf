package org.palsyscreen.train;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * The whole trained classifier: two scores fused to a calibrated logit, and two answers to "which side" fused likewise.
 *
 * @param textureScale by which the texture score is standardised before the fusion; likewise the geometry score
 * @param fusion weights of the two standardised scores, fitted on the validation people with both classes counting the
 *     same: a probability of 0.5 is even odds if palsy and normal faces are equally frequent
 * @param sideFusion weights of the two side scores
 * @param severity how severe, overall and by region
 */
record Classifier(
        TextureHead texture,
        GeometryHead geometry,
        SideHead side,
        Scaling textureScale,
        Scaling geometryScale,
        LogisticFit fusion,
        LogisticFit sideFusion,
        SeverityHead severity) {
    /** What each standardised score weighs before validation speaks: geometry more, as it did on real photographs. */
    private static final double[] START = {1.2, 2.2};

    private static final double PRIOR_EXAMPLES = 100;
    /** On real photographs geometry carried further than on synthetic ones: validation may not switch it off. */
    private static final double SMALLEST_WEIGHT = 0.7;

    private static final int EPOCHS = 20;
    private static final long[] SEEDS = {11, 12, 13};

    static Classifier train(List<Example> examples) {
        List<Example> train = where(examples, e -> e.person().part() == Part.TRAIN);
        List<Example> palsy = where(train, Example::palsy);
        boolean[] labels = labels(train);
        TextureHead texture =
                TextureHead.train(train.stream().map(Example::differences).toList(), labels, EPOCHS, SEEDS);
        GeometryHead geometry =
                GeometryHead.train(train.stream().map(Example::measures).toList(), labels, sides(train));
        SideHead side = SideHead.train(palsy.stream().map(Example::differences).toList(), sides(palsy), SEEDS[0]);
        List<Example> validation = where(examples, e -> e.person().part() == Part.VALIDATION);
        Scaling textureScale = scale(validation, e -> texture.logit(e.differences()));
        Scaling geometryScale = scale(validation, e -> geometry.logit(e.measures()));
        boolean[] validationLabels = labels(validation);
        Classifier bare = new Classifier(
                texture,
                geometry,
                side,
                textureScale,
                geometryScale,
                new LogisticFit(START, 0),
                new LogisticFit(new double[] {1, 1}, 0),
                new SeverityHead(List.of()));
        LogisticFit fusion = LogisticFit.fit(
                validation.stream().map(bare::scores).toArray(double[][]::new),
                validationLabels,
                GeometryHead.balanced(validationLabels),
                START,
                PRIOR_EXAMPLES,
                SMALLEST_WEIGHT,
                true);
        LogisticFit calibrated = calibrated(bare, fusion, where(validation, Evaluation::passesGate));
        List<Example> validationPalsy = where(validation, Example::palsy);
        double[] ones = new double[validationPalsy.size()];
        java.util.Arrays.fill(ones, 1);
        LogisticFit sideFusion = LogisticFit.fit(
                validationPalsy.stream().map(bare::sideScores).toArray(double[][]::new),
                sides(validationPalsy),
                ones,
                new double[] {0.5, 0.5},
                5,
                0.1,
                false);
        List<Example> measured = where(train, e -> e.severity().length > 0);
        Classifier sided = new Classifier(
                texture, geometry, side, textureScale, geometryScale, calibrated, sideFusion, bare.severity);
        SeverityHead severity = SeverityHead.train(
                measured.stream().map(sided::severityInputs).toList(),
                measured.stream().map(Example::severity).toList(),
                SEEDS[0]);
        return new Classifier(texture, geometry, side, textureScale, geometryScale, calibrated, sideFusion, severity);
    }

    /** The same ranking, with the slope and the offset at which the probabilities of the validation people hold. */
    private static LogisticFit calibrated(Classifier bare, LogisticFit fusion, List<Example> validation) {
        boolean[] labels = labels(validation);
        LogisticFit line = LogisticFit.fit(
                validation.stream()
                        .map(e -> new double[] {fusion.logit(bare.scores(e))})
                        .toArray(double[][]::new),
                labels,
                GeometryHead.balanced(labels),
                new double[] {1},
                0,
                0,
                true);
        double slope = line.weights()[0];
        double[] weights = fusion.weights().clone();
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= slope;
        }
        return new LogisticFit(weights, slope * fusion.intercept() + line.intercept());
    }

    static List<Example> where(List<Example> examples, Predicate<Example> wanted) {
        return examples.stream().filter(wanted).toList();
    }

    static boolean[] labels(List<Example> examples) {
        boolean[] labels = new boolean[examples.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = examples.get(i).palsy();
        }
        return labels;
    }

    static boolean[] sides(List<Example> examples) {
        boolean[] right = new boolean[examples.size()];
        for (int i = 0; i < right.length; i++) {
            right[i] = examples.get(i).rightAffected();
        }
        return right;
    }

    private static Scaling scale(List<Example> examples, ToDoubleFunction<Example> score) {
        return Scaling.of(examples.stream()
                .map(e -> new float[] {(float) score.applyAsDouble(e)})
                .toList());
    }

    double textureScore(Example e) {
        return (texture.logit(e.differences()) - textureScale.mean()[0])
                / textureScale.deviation()[0];
    }

    double geometryScore(Example e) {
        return (geometry.logit(e.measures()) - geometryScale.mean()[0])
                / geometryScale.deviation()[0];
    }

    private double[] scores(Example e) {
        return new double[] {textureScore(e), geometryScore(e)};
    }

    /**
     * What the severity is read from: residuals of the mesh and mirror differences of the texture, turned as if the patient's
     * right were the affected side, then the residuals' sizes.
     */
    float[] severityInputs(Example e) {
        float turn = sideFusion.logit(sideScores(e)) >= 0 ? 1 : -1;
        float[] residuals = geometry.residuals(e.measures());
        float[] differences = side.scaling().apply(e.differences(), TextureHead.CLIP);
        float[] inputs = new float[SeverityHead.SIZE];
        for (int i = 0; i < residuals.length; i++) {
            inputs[i] = turn * residuals[i];
            inputs[residuals.length + i] = Math.abs(residuals[i]);
        }
        for (int i = 0; i < differences.length; i++) {
            inputs[2 * residuals.length + i] = turn * differences[i];
        }
        return inputs;
    }

    /** 0..100: overall, then the regions. */
    double[] severity(Example e) {
        return severity.severity(severityInputs(e));
    }

    private double[] sideScores(Example e) {
        return new double[] {
            side.logit(e.differences()),
            geometry.sideFit().logit(GeometryHead.doubles(geometry.residuals(e.measures())))
        };
    }

    double probability(Example e) {
        return 1 / (1 + Math.exp(-fusion.logit(scores(e))));
    }

    /** Probability that the patient's left is the affected side. */
    double leftProbability(Example e) {
        return 1 / (1 + Math.exp(sideFusion.logit(sideScores(e))));
    }
}
