package org.palsyscreen.analysis.measures;

/** Measures one side of a face; a value that its shape does not allow is NaN. */
record SideOfFace(
        PupilFrame frame,
        boolean right,
        Contour brow,
        Contour upperLid,
        Contour lowerLid,
        int outerCanthus,
        int innerCanthus,
        int corner) {
    /** Philtral columns where they meet the lip. */
    private static final int[] PHILTRUM = {37, 267};

    static SideOfFace right(PupilFrame frame) {
        return new SideOfFace(
                frame, true, Contour.RIGHT_BROW, Contour.RIGHT_UPPER_LID, Contour.RIGHT_LOWER_LID, 33, 133, 61);
    }

    static SideOfFace left(PupilFrame frame) {
        return new SideOfFace(
                frame, false, Contour.LEFT_BROW, Contour.LEFT_UPPER_LID, Contour.LEFT_LOWER_LID, 263, 362, 291);
    }

    double browHeight() {
        return -brow.y(frame, frame.pupilX(right));
    }

    double mrd1() {
        return -upperLid.y(frame, frame.pupilX(right));
    }

    double mrd2() {
        return lowerLid.y(frame, frame.pupilX(right));
    }

    double palpebralFissure() {
        double middle = (frame.x(outerCanthus) + frame.x(innerCanthus)) / 2;
        return lowerLid.y(frame, middle) - upperLid.y(frame, middle);
    }

    double commissurePosition() {
        return Math.hypot(frame.x(corner), frame.y(corner) - lipOnMidline());
    }

    double commissureHeight() {
        return frame.y(corner);
    }

    double smileAngle() {
        double rise = lipOnMidline() - frame.y(corner);
        return 90 + Math.toDegrees(Math.atan2(rise, Math.abs(frame.x(corner))));
    }

    double upperLipHeight() {
        return Contour.UPPER_LIP_EDGE.y(frame, halfWay());
    }

    double lowerLipHeight() {
        return Contour.LOWER_LIP_EDGE.y(frame, halfWay());
    }

    double mouthOpening() {
        double gap = Contour.LOWER_LIP_INSIDE.y(frame, halfWay()) - Contour.UPPER_LIP_INSIDE.y(frame, halfWay());
        // closed lips cross by a fraction of a pixel
        return Double.isNaN(gap) ? gap : Math.max(0, gap);
    }

    double philtrumDeviation() {
        double toLeft = (frame.x(PHILTRUM[0]) + frame.x(PHILTRUM[1])) / 2;
        return Math.max(0, right ? -toLeft : toLeft);
    }

    private double halfWay() {
        return frame.x(corner) / 2;
    }

    private double lipOnMidline() {
        return Contour.LOWER_LIP_EDGE.y(frame, 0);
    }
}
