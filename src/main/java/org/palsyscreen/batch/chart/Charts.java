package org.palsyscreen.batch.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.palsyscreen.analysis.Thresholds;
import org.palsyscreen.batch.statistics.Calibration;
import org.palsyscreen.batch.statistics.PrecisionRecallCurve;
import org.palsyscreen.batch.statistics.RocCurve;
import org.palsyscreen.batch.statistics.Scored;

/** The charts of an evaluation. */
public final class Charts {
    private static final int SCORE_BINS = 20;

    private Charts() {}

    public static Chart roc(RocCurve curve, Thresholds thresholds) {
        Plot plot = new Plot(
                String.format(Locale.ROOT, "ROC curve, area %.3f", curve.auc()),
                "false alarms among normal (1 - specificity)",
                "paralysis found (sensitivity)",
                1);
        plot.line("chance", List.of(new Plot.Spot(0, 0), new Plot.Spot(1, 1)));
        plot.line(
                "curve",
                curve.points().stream()
                        .map(p -> new Plot.Spot(p.falsePositiveRate(), p.sensitivity()))
                        .toList());
        mark(plot, rocAt(curve, thresholds.upper()), "refer", thresholds.upper());
        mark(plot, rocAt(curve, thresholds.lower()), "not normal", thresholds.lower());
        return plot.chart();
    }

    public static Chart precisionRecall(PrecisionRecallCurve curve, Thresholds thresholds) {
        Plot plot =
                new Plot("Precision-recall curve", "paralysis found (recall)", "paralysis among signs (precision)", 1);
        plot.line("chance", List.of(new Plot.Spot(0, curve.prevalence()), new Plot.Spot(1, curve.prevalence())));
        List<Plot.Spot> steps = new ArrayList<>();
        double recall = 0;
        for (PrecisionRecallCurve.Point point : curve.points()) {
            steps.add(new Plot.Spot(recall, point.precision()));
            steps.add(new Plot.Spot(point.recall(), point.precision()));
            recall = point.recall();
        }
        plot.line("curve", steps);
        for (PrecisionRecallCurve.Point point : precisionAt(curve, thresholds.upper())) {
            mark(plot, new Plot.Spot(point.recall(), point.precision()), "refer", thresholds.upper());
        }
        for (PrecisionRecallCurve.Point point : precisionAt(curve, thresholds.lower())) {
            mark(plot, new Plot.Spot(point.recall(), point.precision()), "not normal", thresholds.lower());
        }
        return plot.chart();
    }

    /** Mean probability and share of palsy of each bin that holds pictures, their counts above. */
    public static Chart reliability(Calibration calibration) {
        Plot plot = new Plot(
                "Reliability diagram: share of paralysis over probability in ten bins",
                "mean probability in the bin",
                "share of paralysis",
                1);
        int most = calibration.bins().stream()
                .mapToInt(Calibration.Bin::pictures)
                .max()
                .orElse(0);
        List<Plot.Spot> spots = new ArrayList<>();
        for (int i = 0; i < calibration.bins().size(); i++) {
            Calibration.Bin bin = calibration.bins().get(i);
            double from = (double) i / Calibration.BINS;
            plot.above(from + 0.5 / Calibration.BINS, Integer.toString(bin.pictures()));
            if (bin.pictures() > 0) {
                plot.bar("counts", from + 0.01, from + 0.09, 0.25 * bin.pictures() / most);
                spots.add(new Plot.Spot(bin.meanProbability(), bin.palsyShare()));
            }
        }
        plot.line("chance", List.of(new Plot.Spot(0, 0), new Plot.Spot(1, 1)));
        plot.line("curve", spots);
        spots.forEach(spot -> plot.dot("mark", spot));
        return plot.chart();
    }

    /** How the probabilities of either label spread, each label adding up to 1. */
    public static Chart scores(List<Scored> scored, Thresholds thresholds) {
        double[] normal = shares(scored, false);
        double[] palsy = shares(scored, true);
        double highest = 0;
        for (int bin = 0; bin < SCORE_BINS; bin++) {
            highest = Math.max(highest, Math.max(normal[bin], palsy[bin]));
        }
        double height = Math.max(0.1, Math.ceil(highest * 10) / 10);
        Plot plot = new Plot(
                "Spread of the probabilities of normal and paralysis pictures",
                "probability of paralysis",
                "share of the label's pictures",
                height);
        for (int bin = 0; bin < SCORE_BINS; bin++) {
            double from = (double) bin / SCORE_BINS;
            plot.bar("normal", from + 0.002, from + 0.048, normal[bin]);
            plot.bar("palsy", from + 0.002, from + 0.048, palsy[bin]);
        }
        for (double threshold : List.of(thresholds.lower(), thresholds.upper())) {
            plot.line("threshold", List.of(new Plot.Spot(threshold, 0), new Plot.Spot(threshold, height)));
            plot.above(threshold, String.format(Locale.ROOT, "%.3f", threshold));
        }
        return plot.chart();
    }

    private static double[] shares(List<Scored> scored, boolean palsy) {
        double[] shares = new double[SCORE_BINS];
        double pictures = scored.stream().filter(s -> s.paralysis() == palsy).count();
        scored.stream()
                .filter(s -> s.paralysis() == palsy)
                .forEach(s -> shares[Math.min(SCORE_BINS - 1, (int) (s.probability() * SCORE_BINS))] += 1 / pictures);
        return shares;
    }

    private static void mark(Plot plot, Plot.Spot spot, String name, double threshold) {
        plot.dot("mark", spot);
        plot.note(spot, String.format(Locale.ROOT, "%s from %.3f", name, threshold));
    }

    // the last point that still keeps to the threshold
    private static Plot.Spot rocAt(RocCurve curve, double threshold) {
        RocCurve.Point at = curve.points().getFirst();
        for (RocCurve.Point point : curve.points()) {
            if (point.threshold() >= threshold) {
                at = point;
            }
        }
        return new Plot.Spot(at.falsePositiveRate(), at.sensitivity());
    }

    // none when no picture reaches the threshold
    private static List<PrecisionRecallCurve.Point> precisionAt(PrecisionRecallCurve curve, double threshold) {
        List<PrecisionRecallCurve.Point> reached = curve.points().stream()
                .filter(point -> point.threshold() >= threshold)
                .toList();
        return reached.isEmpty() ? List.of() : List.of(reached.getLast());
    }
}
