package org.palsyscreen.analysis;

/**
 * How far one region's left-right asymmetry lies outside what normal faces show.
 *
 * @param region the part of the face
 * @param zScore asymmetry in standard deviations of the normal training faces, 0 = as symmetric as the average normal
 *     face, never negative
 * @param weakerSide the patient's side that looks weaker in this region
 */
public record RegionAsymmetry(Region region, double zScore, Side weakerSide) {
    public RegionAsymmetry {
        if (!(zScore >= 0) || Double.isInfinite(zScore)) {
            throw new IllegalArgumentException("z-score must be finite and not negative: " + zScore);
        }
    }
}
