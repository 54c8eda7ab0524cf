package org.palsyscreen.batch.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether probabilities mean what they say.
 *
 * @param bins ten of equal width, from 0 up; a probability of 1 is in the last
 * @param brierScore mean squared distance of probability and truth, 0 (best) to 1
 * @param expectedError mean over the bins of the distance between mean probability and share of palsy, by weight, 0..1
 */
public record Calibration(List<Bin> bins, double brierScore, double expectedError) {
    public static final int BINS = 10;

    public Calibration {
        bins = List.copyOf(bins);
    }

    /**
     * @param pictures how many, not weighted
     * @param meanProbability NaN in an empty bin, as is {@code palsyShare}
     */
    public record Bin(int pictures, double meanProbability, double palsyShare) {}

    /** Each picture weighs the same. */
    public static Calibration asFound(List<Scored> scored) {
        return weighted(scored, 1, 1);
    }

    /**
     * Both labels weigh the same, however many pictures each has: what a classifier promises that was calibrated for even
     * odds. NaN throughout with pictures of one label only.
     */
    public static Calibration evenOdds(List<Scored> scored) {
        double palsy = scored.stream().filter(Scored::paralysis).count();
        double normal = scored.size() - palsy;
        double half = palsy == 0 || normal == 0 ? Double.NaN : 0.5;
        return weighted(scored, half / palsy, half / normal);
    }

    private static Calibration weighted(List<Scored> scored, double palsyWeight, double normalWeight) {
        int[] pictures = new int[BINS];
        double[] weight = new double[BINS];
        double[] probability = new double[BINS];
        double[] palsy = new double[BINS];
        double total = 0;
        double squares = 0;
        for (Scored picture : scored) {
            int bin = Math.min(BINS - 1, (int) (picture.probability() * BINS));
            double w = picture.paralysis() ? palsyWeight : normalWeight;
            double truth = picture.paralysis() ? 1 : 0;
            pictures[bin]++;
            weight[bin] += w;
            probability[bin] += w * picture.probability();
            palsy[bin] += w * truth;
            total += w;
            squares += w * (picture.probability() - truth) * (picture.probability() - truth);
        }
        List<Bin> bins = new ArrayList<>();
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            bins.add(new Bin(pictures[bin], probability[bin] / weight[bin], palsy[bin] / weight[bin]));
            error += Math.abs(probability[bin] - palsy[bin]);
        }
        return new Calibration(bins, squares / total, error / total);
    }
}
