package org.palsyscreen.batch.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * How much of what is called a sign is one, over the share of palsy found.
 *
 * @param points by growing recall; a precision holds back to the recall of the point before
 * @param prevalence share of palsy among the pictures, which is the precision of guessing, 0..1
 */
public record PrecisionRecallCurve(List<Point> points, double prevalence) {
    public PrecisionRecallCurve {
        points = List.copyOf(points);
    }

    /** @param threshold the probability from which a picture counts as a sign at this point */
    public record Point(double recall, double precision, double threshold) {}

    /** @throws IllegalArgumentException when there is no palsy among the pictures */
    public static PrecisionRecallCurve of(Ranking ranking) {
        List<Ranking.Step> steps = ranking.steps();
        double palsy = steps.isEmpty() ? 0 : steps.getLast().truePositives();
        if (palsy == 0) {
            throw new IllegalArgumentException("a precision-recall curve needs pictures of palsy");
        }
        List<Point> points = new ArrayList<>();
        for (Ranking.Step step : steps) {
            double signs = step.truePositives() + step.falsePositives();
            points.add(new Point(step.truePositives() / palsy, step.truePositives() / signs, step.threshold()));
        }
        return new PrecisionRecallCurve(points, palsy / (palsy + steps.getLast().falsePositives()));
    }
}
