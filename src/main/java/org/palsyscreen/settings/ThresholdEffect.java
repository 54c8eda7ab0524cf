package org.palsyscreen.settings;

import org.palsyscreen.programme.ReviewedCases;

/**
 * What other cut-offs do to the last reviewed cases.
 *
 * @param cases reviewed, not voided, with a probability; {@link #MOST_CASES} at most, the newest pictures
 * @param changed cases whose outcome would be another one
 * @param before by the cut-offs in effect, whatever the cases were judged with at their time
 * @param after by the proposed ones
 */
public record ThresholdEffect(int cases, int changed, ReviewedCases before, ReviewedCases after) {
    public static final int MOST_CASES = 500;
}
