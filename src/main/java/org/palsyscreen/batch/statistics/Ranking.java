package org.palsyscreen.batch.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Pictures from the highest to the lowest probability. Sorted once, so that thousands of draws cost one pass each. */
public final class Ranking {
    private final List<Scored> scored;
    private final int[] order;
    // where the block of equal probabilities that begins at this rank ends
    private final int[] blockEnd;

    public Ranking(List<Scored> scored) {
        this.scored = List.copyOf(scored);
        order = IntStream.range(0, scored.size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                                (Integer i) -> this.scored.get(i).probability())
                        .reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        blockEnd = new int[order.length];
        for (int rank = order.length - 1; rank >= 0; rank--) {
            boolean last = rank + 1 == order.length
                    || at(rank).probability() != at(rank + 1).probability();
            blockEnd[rank] = last ? rank + 1 : blockEnd[rank + 1];
        }
    }

    /** What counts as a sign when everything from a threshold up does. */
    public record Step(double threshold, long truePositives, long falsePositives) {}

    /** One step a distinct probability, from the strictest threshold down. */
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        long truePositives = 0;
        long falsePositives = 0;
        for (int rank = 0; rank < order.length; rank++) {
            if (at(rank).paralysis()) {
                truePositives++;
            } else {
                falsePositives++;
            }
            if (rank + 1 == blockEnd[rank]) {
                steps.add(new Step(at(rank).probability(), truePositives, falsePositives));
            }
        }
        return steps;
    }

    /** Area under the ROC curve: the chance that a palsy ranks above a normal face, ties counting half. */
    public double auc(int[] weights) {
        double area = 0;
        double truePositives = 0;
        double falsePositives = 0;
        for (int rank = 0; rank < order.length; ) {
            double palsy = 0;
            double normal = 0;
            for (int end = blockEnd[rank]; rank < end; rank++) {
                if (at(rank).paralysis()) {
                    palsy += weights[order[rank]];
                } else {
                    normal += weights[order[rank]];
                }
            }
            area += normal * (truePositives + palsy / 2);
            truePositives += palsy;
            falsePositives += normal;
        }
        return area / (truePositives * falsePositives);
    }

    /** Precision at each step, weighed by the recall that the step adds; no interpolation. */
    public double averagePrecision(int[] weights) {
        double sum = 0;
        double truePositives = 0;
        double falsePositives = 0;
        for (int rank = 0; rank < order.length; ) {
            double palsy = 0;
            for (int end = blockEnd[rank]; rank < end; rank++) {
                if (at(rank).paralysis()) {
                    palsy += weights[order[rank]];
                } else {
                    falsePositives += weights[order[rank]];
                }
            }
            truePositives += palsy;
            if (palsy > 0) {
                sum += palsy * truePositives / (truePositives + falsePositives);
            }
        }
        return sum / truePositives;
    }

    private Scored at(int rank) {
        return scored.get(order[rank]);
    }
}
