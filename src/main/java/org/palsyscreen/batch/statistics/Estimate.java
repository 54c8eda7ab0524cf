package org.palsyscreen.batch.statistics;

/**
 * A measure with its 95 % interval.
 *
 * @param value NaN where it is not defined
 */
public record Estimate(double value, Interval interval) {}
