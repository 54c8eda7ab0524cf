package org.palsyscreen.analysis.classify;

import org.palsyscreen.analysis.Region;

/**
 * The signed left-right differences that the mesh gives, in the order of the model's input. Each changes its sign when
 * the face is mirrored. Frame: origin midway between the eyes' canthi, x along the line of the eyes to the patient's left,
 * y down, unit the distance of the outer canthi.
 */
public enum Asymmetry {
    /** Patient's right mouth corner lower than the left. */
    CORNER_HEIGHT(Region.MOUTH),
    /** Mouth corners' middle beside the bridge of the nose, to the patient's left. */
    CORNER_SHIFT(Region.MOUTH),
    /** Right palpebral fissure wider than the left. */
    EYE_OPENING(Region.EYE),
    LOWER_LIP_SHIFT(Region.MOUTH),
    UPPER_LIP_SHIFT(Region.MOUTH),
    /** Right half of the lips lower than the left, without the corners. */
    LIP_TILT(Region.MOUTH),
    LOWER_LID_HEIGHT(Region.EYE),
    UPPER_LID_HEIGHT(Region.EYE),
    BROW_HEIGHT(Region.BROW),
    /** Right cheek and nasolabial fold lower than the left. */
    CHEEK_HEIGHT(Region.CHEEK),
    CHEEK_SHIFT(Region.CHEEK),
    NOSE_SHIFT(Region.CHEEK),
    CHIN_SHIFT(Region.MOUTH);

    private final Region region;

    Asymmetry(Region region) {
        this.region = region;
    }

    public Region region() {
        return region;
    }
}
