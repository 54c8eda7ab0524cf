package org.palsyscreen.components;

/**
 * An upright line at something that happened.
 *
 * @param at on the chart's axis, in its unit
 * @param label in the user's language
 */
public record ChartMarker(double at, String label) {}
