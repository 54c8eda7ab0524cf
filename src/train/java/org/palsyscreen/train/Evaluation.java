package org.palsyscreen.train;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.palsyscreen.analysis.Region;
import org.palsyscreen.analysis.Thresholds;
import org.palsyscreen.analysis.classify.FaceGeometry;

/** What is measured on people whom neither training nor the choice of thresholds has seen. */
record Evaluation(Classifier classifier, List<Example> test, List<Example> all) {
    private static final double SPECIFICITY_AT_UPPER = 0.97;
    /** No source of faces is to be left with more false alarms than this, though the threshold is one for all. */
    private static final double SPECIFICITY_OF_EVERY_SOURCE = 0.95;
    /** One in a hundred more than the mark of 0.95: what is chosen on some people is a little worse on others. */
    private static final double SENSITIVITY_AT_LOWER = 0.96;
    /** The lower threshold is at least this much below the upper in odds, so that a small change does not jump. */
    private static final double ODDS_BETWEEN = 1.5;

    /** The product refuses faces that are turned further than this, in radians; they are not measured either. */
    private static final double GATE_YAW = Math.toRadians(8.5);

    static Evaluation of(Classifier classifier, List<Example> made) {
        List<Example> examples = Classifier.where(made, Evaluation::passesGate);
        return new Evaluation(
                classifier, Classifier.where(examples, e -> e.person().part() == Part.TEST), examples);
    }

    static boolean passesGate(Example e) {
        return Math.abs(e.measures()[FaceGeometry.ASYMMETRIES]) <= GATE_YAW;
    }

    /** Chosen on the validation people only. */
    Thresholds thresholds() {
        List<Example> validation = Classifier.where(all, e -> e.person().part() == Part.VALIDATION);
        List<Scored> scored = scored(validation, classifier::probability);
        List<List<Scored>> sources = Stream.of(FaceSource.values())
                .map(source -> scored(
                        Classifier.where(validation, e -> e.person().source() == source), classifier::probability))
                .filter(own -> own.stream().anyMatch(s -> !s.palsy()))
                .toList();
        double upper = 0.5;
        double lower = 0.005;
        for (int i = 1; i < 1000; i++) {
            double t = i / 1000.0;
            if (specificity(scored, t) < SPECIFICITY_AT_UPPER
                    || sources.stream().anyMatch(own -> specificity(own, t) < SPECIFICITY_OF_EVERY_SOURCE)) {
                upper = t + 0.001;
            }
            if (Statistics.share(scored, true, t) >= SENSITIVITY_AT_LOWER) {
                lower = t;
            }
        }
        upper = Math.min(upper, 0.995);
        double odds = upper / (1 - upper) / ODDS_BETWEEN;
        lower = Math.max(0.005, Math.min(lower, odds / (1 + odds)));
        return new Thresholds(Math.round(lower * 1000) / 1000.0, Math.round(upper * 1000) / 1000.0);
    }

    private static double specificity(List<Scored> scored, double threshold) {
        return 1 - Statistics.share(scored, false, threshold);
    }

    static List<Scored> scored(List<Example> examples, ToDoubleFunction<Example> score) {
        return examples.stream()
                .map(e -> new Scored(e.person().number(), e.palsy(), score.applyAsDouble(e)))
                .toList();
    }

    /** The student project's head, MobileNetV2 averaged over the crop and a dense layer, on the same pictures. */
    Statistics.Estimate plainHead() {
        List<Example> train = Classifier.where(all, e -> e.person().part() == Part.TRAIN);
        TextureHead head = TextureHead.train(
                train.stream().map(Example::plain).toList(), Classifier.labels(train), 10, new long[] {31});
        return auc(e -> head.logit(e.plain()));
    }

    /** Geometry alone without the refiner: head and scaling fitted to the mesh as it was found. */
    Statistics.Estimate unrefinedGeometry() {
        List<Example> train = Classifier.where(all, e -> e.person().part() == Part.TRAIN);
        GeometryHead head = GeometryHead.train(
                train.stream().map(Example::unrefined).toList(), Classifier.labels(train), Classifier.sides(train));
        return auc(e -> head.logit(e.unrefined()));
    }

    /** Spearman's correlation of predicted and true severity, over the palsy pictures. */
    double severityCorrelation(int output) {
        return Statistics.rankCorrelation(Classifier.where(test, Example::palsy), classifier, output);
    }

    Statistics.Estimate auc(ToDoubleFunction<Example> score) {
        return Statistics.estimate(scored(test, score), Statistics::auc);
    }

    /** Palsy of all severities against one kind of normal picture. */
    Statistics.Estimate aucAgainst(SampleKind kind) {
        return Statistics.estimate(
                scored(Classifier.where(test, e -> e.palsy() || e.kind() == kind), classifier::probability),
                Statistics::auc);
    }

    Statistics.Estimate aucOfSeverity(double from, double below) {
        return Statistics.estimate(
                scored(
                        Classifier.where(test, e -> !e.palsy() || (e.strength() >= from && e.strength() < below)),
                        classifier::probability),
                Statistics::auc);
    }

    /** Palsy of which this region is the most severe, against all normal pictures. */
    Statistics.Estimate aucOfRegion(Region region) {
        return Statistics.estimate(
                scored(Classifier.where(test, e -> !e.palsy() || mostSevere(e) == region), classifier::probability),
                Statistics::auc);
    }

    private static Region mostSevere(Example e) {
        return List.of(Region.values()).stream()
                .max(Comparator.comparingDouble(r -> e.severity().length == 0 ? 0 : e.severity()[1 + r.ordinal()]))
                .orElseThrow();
    }

    Statistics.Estimate sensitivity(double threshold) {
        return Statistics.estimate(
                scored(Classifier.where(test, Example::palsy), classifier::probability),
                s -> Statistics.share(s, true, threshold));
    }

    Statistics.Estimate specificity(double threshold) {
        return Statistics.estimate(
                scored(Classifier.where(test, e -> !e.palsy()), classifier::probability),
                s -> 1 - Statistics.share(s, false, threshold));
    }

    Statistics.Estimate falseAlarms(FaceSource source, double threshold) {
        return Statistics.estimate(
                scored(
                        Classifier.where(test, e -> !e.palsy() && e.person().source() == source),
                        classifier::probability),
                s -> Statistics.share(s, false, threshold));
    }

    Statistics.Estimate calibrationError() {
        return Statistics.estimate(scored(test, classifier::probability), Statistics::calibrationError);
    }

    /** Share of palsy whose side is right, over all palsy and over those referred. */
    Statistics.Estimate sideAccuracy(double threshold) {
        List<Example> palsy = Classifier.where(test, e -> e.palsy() && classifier.probability(e) >= threshold);
        List<Scored> right = palsy.stream()
                .map(e -> new Scored(
                        e.person().number(), true, classifier.leftProbability(e) < 0.5 == e.rightAffected() ? 1 : 0))
                .toList();
        return Statistics.estimate(right, s -> Statistics.share(s, true, 0.5));
    }

    /** The clinic's pictures of people held out; empty when none was given or one label is missing. */
    Optional<Statistics.Estimate> clinic() {
        List<Scored> scored =
                scored(Classifier.where(test, e -> e.person().source() == FaceSource.CLINIC), classifier::probability);
        boolean both =
                scored.stream().anyMatch(Scored::palsy) && !scored.stream().allMatch(Scored::palsy);
        return both ? Optional.of(Statistics.estimate(scored, Statistics::auc)) : Optional.empty();
    }

    /** Untouched faces of one source against those of all others: 0.5 when the score does not know the source. */
    double aucOfSource(FaceSource source) {
        return Statistics.auc(test.stream()
                .filter(e -> e.kind() == SampleKind.CLEAN)
                .map(e -> new Scored(e.person().number(), e.person().source() == source, classifier.probability(e)))
                .toList());
    }

    /** A head trained in the same way on what lies outside the face: near 0.5 when the surroundings tell nothing. */
    Statistics.Estimate surroundingsOnly() {
        List<Example> with = Classifier.where(all, e -> e.surroundings().length > 0);
        List<Example> train = Classifier.where(with, e -> e.person().part() == Part.TRAIN);
        TextureHead head = TextureHead.train(
                train.stream().map(Example::surroundings).toList(), Classifier.labels(train), 10, new long[] {21});
        return Statistics.estimate(
                scored(Classifier.where(with, e -> e.person().part() == Part.TEST), e -> head.logit(e.surroundings())),
                Statistics::auc);
    }

    /** Correlation of the score's logit with how far the head is turned, on normal faces. */
    double yawCorrelation() {
        List<Example> normals = Classifier.where(test, e -> !e.palsy());
        return Statistics.correlation(
                normals.stream().mapToDouble(this::logit).toArray(),
                normals.stream()
                        .mapToDouble(e -> Math.abs(e.measures()[FaceGeometry.ASYMMETRIES]))
                        .toArray());
    }

    private double logit(Example e) {
        double p = Math.clamp(classifier.probability(e), 1e-9, 1 - 1e-9);
        return Math.log(p / (1 - p));
    }

    long people() {
        return test.stream().map(Example::person).distinct().count();
    }
}
