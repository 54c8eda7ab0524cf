package org.palsyscreen.screening;

/**
 * Where the reviews have led a screening.
 *
 * @param signedOff a reviewer has put their name to the verdict; what changes afterwards is an amendment
 * @param voided taken out of work list, counts and exports, with a reason, and kept
 */
public record ReviewStanding(ReviewState state, boolean signedOff, boolean voided) {
    public static final ReviewStanding FRESH = new ReviewStanding(ReviewState.UNREVIEWED, false, false);
}
