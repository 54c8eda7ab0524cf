package org.palsyscreen.analysis;

/**
 * What is measured of a face, once on the patient's right and once on the left. Frame: origin midway between the pupils,
 * x along the line of the pupils, y down at right angles to it; the midline is x = 0. Positions follow the gaze, since
 * both pupils do.
 *
 * <p>Teeth are not among the points of the mesh, so there is no dental show; {@link #MOUTH_OPENING} is the nearest thing
 * that it gives. Excursions need two pictures, at rest and moving: on one picture there are only positions.
 */
public enum Measure {
    /** Upper edge of the brow above the pupil. */
    BROW_HEIGHT(Unit.MM, true),
    /** Margin reflex distance 1: upper lid above the pupil; negative when the lid covers the pupil. */
    MRD1(Unit.MM, true),
    /** Margin reflex distance 2: lower lid below the pupil. */
    MRD2(Unit.MM, true),
    /** Palpebral fissure: lid to lid midway between the canthi. */
    PALPEBRAL_FISSURE(Unit.MM, true),
    /** Corner of the mouth to the point where the midline crosses the lower edge of the lower lip. */
    COMMISSURE_POSITION(Unit.MM, true),
    /** Corner of the mouth below the line of the pupils. */
    COMMISSURE_HEIGHT(Unit.MM, false),
    /**
     * Between the midline downwards and the line to the corner of the mouth, at the point where the midline crosses the
     * lower edge of the lower lip; grows as the corner rises.
     */
    SMILE_ANGLE(Unit.DEGREES, false),
    /** Upper edge of the upper lip below the line of the pupils, midway between midline and corner. */
    UPPER_LIP_HEIGHT(Unit.MM, false),
    /** Lower edge of the lower lip below the line of the pupils, midway between midline and corner. */
    LOWER_LIP_HEIGHT(Unit.MM, false),
    /** Foot of the philtrum beside the midline; 0 on the side from which it deviates. */
    PHILTRUM_DEVIATION(Unit.MM, false),
    /** Gap between the lips, midway between midline and corner. */
    MOUTH_OPENING(Unit.MM, false);

    /** In what a measure is given. */
    public enum Unit {
        MM,
        DEGREES
    }

    private final Unit unit;
    private final boolean proportional;

    Measure(Unit unit, boolean proportional) {
        this.unit = unit;
        this.proportional = proportional;
    }

    public Unit unit() {
        return unit;
    }

    /**
     * Whether a difference means something as a share of the healthy side. It does not where a side's value is a position
     * in the frame, an angle, or nearly nothing in most faces.
     */
    public boolean proportional() {
        return proportional;
    }
}
