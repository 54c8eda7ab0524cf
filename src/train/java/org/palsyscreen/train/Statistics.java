package org.palsyscreen.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Measures of a classifier; intervals come from drawing people, not pictures, with replacement. */
final class Statistics {
    private static final int DRAWS = 1000;

    private Statistics() {}

    /** A measure with its 95 % interval. */
    record Estimate(double value, double low, double high) {
        String text() {
            return String.format(Locale.ROOT, "%.3f (%.3f-%.3f)", value, low, high);
        }
    }

    static Estimate estimate(List<Scored> scored, ToDoubleFunction<List<Scored>> measure) {
        List<List<Scored>> people = new ArrayList<>(
                scored.stream().collect(Collectors.groupingBy(Scored::person)).values());
        people.sort(Comparator.comparingInt(p -> p.getFirst().person()));
        SplittableRandom random = new SplittableRandom(95);
        double[] values = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            List<Scored> drawn = new ArrayList<>();
            for (int i = 0; i < people.size(); i++) {
                drawn.addAll(people.get(random.nextInt(people.size())));
            }
            values[draw] = measure.applyAsDouble(drawn);
        }
        Arrays.sort(values);
        return new Estimate(measure.applyAsDouble(scored), values[DRAWS / 40], values[DRAWS - 1 - DRAWS / 40]);
    }

    /** Area under the ROC curve by ranks, ties shared. */
    static double auc(List<Scored> scored) {
        List<Scored> sorted = new ArrayList<>(scored);
        sorted.sort(Comparator.comparingDouble(Scored::score));
        double rankSum = 0;
        long positives = 0;
        for (int i = 0; i < sorted.size(); ) {
            int j = i;
            while (j < sorted.size() && sorted.get(j).score() == sorted.get(i).score()) {
                j++;
            }
            for (int k = i; k < j; k++) {
                if (sorted.get(k).palsy()) {
                    rankSum += (i + j + 1) / 2.0;
                    positives++;
                }
            }
            i = j;
        }
        long negatives = sorted.size() - positives;
        return (rankSum - positives * (positives + 1) / 2.0) / ((double) positives * negatives);
    }

    /** Share of palsy (or of normal faces) whose score is at or above the threshold. */
    static double share(List<Scored> scored, boolean palsy, double threshold) {
        long all = scored.stream().filter(s -> s.palsy() == palsy).count();
        long above = scored.stream()
                .filter(s -> s.palsy() == palsy && s.score() >= threshold)
                .count();
        return (double) above / all;
    }

    /** Expected calibration error in ten bins, both classes weighing the same. */
    static double calibrationError(List<Scored> scored) {
        long positives = scored.stream().filter(Scored::palsy).count();
        double[] weight = new double[10];
        double[] probability = new double[10];
        double[] palsy = new double[10];
        for (Scored s : scored) {
            double w = 0.5 / (s.palsy() ? positives : scored.size() - positives);
            int bin = Math.min(9, (int) (s.score() * 10));
            weight[bin] += w;
            probability[bin] += w * s.score();
            palsy[bin] += s.palsy() ? w : 0;
        }
        double error = 0;
        for (int bin = 0; bin < 10; bin++) {
            error += Math.abs(probability[bin] - palsy[bin]);
        }
        return error;
    }

    /** Spearman's correlation of predicted and true severity, over the examples of which it is known. */
    static double rankCorrelation(List<Example> all, Classifier classifier, int output) {
        List<Example> examples =
                all.stream().filter(e -> e.severity().length > 0).toList();
        return correlation(
                ranks(examples.stream()
                        .mapToDouble(e -> classifier.severity(e)[output])
                        .toArray()),
                ranks(examples.stream().mapToDouble(e -> e.severity()[output]).toArray()));
    }

    /** Ranks from 0, ties sharing their mean. */
    static double[] ranks(double[] values) {
        Integer[] order = new Integer[values.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        Arrays.sort(order, Comparator.comparingDouble(i -> values[i]));
        double[] ranks = new double[values.length];
        for (int i = 0; i < order.length; ) {
            int j = i;
            while (j < order.length && values[order[j]] == values[order[i]]) {
                j++;
            }
            for (int k = i; k < j; k++) {
                ranks[order[k]] = (i + j - 1) / 2.0;
            }
            i = j;
        }
        return ranks;
    }

    static double correlation(double[] a, double[] b) {
        double ma = Arrays.stream(a).average().orElseThrow();
        double mb = Arrays.stream(b).average().orElseThrow();
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - ma) * (b[i] - mb);
            aa += (a[i] - ma) * (a[i] - ma);
            bb += (b[i] - mb) * (b[i] - mb);
        }
        return ab / Math.sqrt(aa * bb);
    }
}
