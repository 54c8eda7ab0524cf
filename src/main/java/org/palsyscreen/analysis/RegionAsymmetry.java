package org.palsyscreen.analysis;

import org.jspecify.annotations.Nullable;

/**
 * How far one region's left-right asymmetry lies outside what normal faces show, and what it means to the verdict.
 *
 * @param region the part of the face
 * @param zScore asymmetry in standard deviations of the normal training faces, 0 = as symmetric as the average normal
 *     face, never negative
 * @param weakerSide the patient's side that looks weaker in this region
 * @param contribution by how much the logit of the probability would fall if both sides of this region looked alike, told
 *     by the function that gives the verdict; negative where the region speaks against paralysis; null from models that do
 *     not tell
 */
public record RegionAsymmetry(
        Region region,
        double zScore,
        Side weakerSide,
        @Nullable Double contribution) {
    /** Up to here, in standard deviations, lie about 95 % of normal faces; no side is named below. */
    public static final double USUAL = 2;

    public RegionAsymmetry {
        if (!(zScore >= 0) || Double.isInfinite(zScore)) {
            throw new IllegalArgumentException("z-score must be finite and not negative: " + zScore);
        }
        if (contribution != null && !Double.isFinite(contribution)) {
            throw new IllegalArgumentException("contribution must be finite: " + contribution);
        }
    }

    public boolean unusual() {
        return zScore > USUAL;
    }
}
