package org.palsyscreen.batch.statistics;

/** A measure of weighted pictures. */
@FunctionalInterface
public interface Statistic {
    /**
     * @param weights how often each picture counts, in the order of the pictures that the statistic was made from
     * @return NaN where the measure is not defined, as with pictures of one label only
     */
    double value(int[] weights);
}
