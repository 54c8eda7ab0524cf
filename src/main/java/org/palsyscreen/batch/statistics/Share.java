package org.palsyscreen.batch.statistics;

import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * The share of the pictures of one kind that are also of another: sensitivity is the share of palsy that is called a
 * sign, the positive predictive value the share of called signs that are palsy.
 *
 * @param among indexes of the pictures that count
 * @param hits those of them that are hits
 */
public record Share(BitSet among, BitSet hits) implements Statistic {

    /** @param hit asked only of pictures that count */
    public static <T> Share of(List<T> pictures, Predicate<T> among, Predicate<T> hit) {
        BitSet counted = new BitSet();
        BitSet hits = new BitSet();
        for (int i = 0; i < pictures.size(); i++) {
            if (among.test(pictures.get(i))) {
                counted.set(i);
                hits.set(i, hit.test(pictures.get(i)));
            }
        }
        return new Share(counted, hits);
    }

    @Override
    public double value(int[] weights) {
        return sum(hits, weights) / sum(among, weights);
    }

    private static double sum(BitSet indexes, int[] weights) {
        double sum = 0;
        for (int i = indexes.nextSetBit(0); i >= 0; i = indexes.nextSetBit(i + 1)) {
            sum += weights[i];
        }
        return sum;
    }
}
