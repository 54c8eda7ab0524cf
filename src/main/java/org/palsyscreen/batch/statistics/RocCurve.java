package org.palsyscreen.batch.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * How the share of palsy found grows with the share of false alarms.
 *
 * @param points from (0, 0) to (1, 1), joined by straight lines: equal probabilities cannot be told apart
 */
public record RocCurve(List<Point> points) {
    public RocCurve {
        points = List.copyOf(points);
    }

    /** @param threshold the probability from which a picture counts as a sign at this point */
    public record Point(double falsePositiveRate, double sensitivity, double threshold) {}

    /** @throws IllegalArgumentException unless there are pictures of both labels */
    public static RocCurve of(Ranking ranking) {
        List<Ranking.Step> steps = ranking.steps();
        double palsy = steps.isEmpty() ? 0 : steps.getLast().truePositives();
        double normal = steps.isEmpty() ? 0 : steps.getLast().falsePositives();
        if (palsy == 0 || normal == 0) {
            throw new IllegalArgumentException("a ROC curve needs pictures of both labels");
        }
        List<Point> points = new ArrayList<>();
        points.add(new Point(0, 0, Double.POSITIVE_INFINITY));
        for (Ranking.Step step : steps) {
            points.add(new Point(step.falsePositives() / normal, step.truePositives() / palsy, step.threshold()));
        }
        return new RocCurve(points);
    }

    /** The area under the lines. */
    public double auc() {
        double area = 0;
        for (int i = 1; i < points.size(); i++) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            area += (to.falsePositiveRate() - from.falsePositiveRate()) * (to.sensitivity() + from.sensitivity()) / 2;
        }
        return area;
    }
}
