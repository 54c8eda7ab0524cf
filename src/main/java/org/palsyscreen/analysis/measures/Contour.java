package org.palsyscreen.analysis.measures;

/** Lines along the face as numbers of mesh points, from the patient's right to the left. */
enum Contour {
    RIGHT_BROW(70, 63, 105, 66, 107),
    LEFT_BROW(336, 296, 334, 293, 300),
    RIGHT_UPPER_LID(33, 246, 161, 160, 159, 158, 157, 173, 133),
    RIGHT_LOWER_LID(33, 7, 163, 144, 145, 153, 154, 155, 133),
    LEFT_UPPER_LID(362, 398, 384, 385, 386, 387, 388, 466, 263),
    LEFT_LOWER_LID(362, 382, 381, 380, 374, 373, 390, 249, 263),
    UPPER_LIP_EDGE(61, 185, 40, 39, 37, 0, 267, 269, 270, 409, 291),
    LOWER_LIP_EDGE(61, 146, 91, 181, 84, 17, 314, 405, 321, 375, 291),
    UPPER_LIP_INSIDE(78, 191, 80, 81, 82, 13, 312, 311, 310, 415, 308),
    LOWER_LIP_INSIDE(78, 95, 88, 178, 87, 14, 317, 402, 318, 324, 308);

    private final int[] points;

    Contour(int... points) {
        this.points = points;
    }

    /** Height of the line at x, in millimetres below the line of the pupils; NaN when the line does not pass there. */
    double y(PupilFrame frame, double x) {
        for (int i = 1; i < points.length; i++) {
            double before = frame.x(points[i - 1]);
            double after = frame.x(points[i]);
            if (before <= x && x <= after && before < after) {
                double share = (x - before) / (after - before);
                return frame.y(points[i - 1]) * (1 - share) + frame.y(points[i]) * share;
            }
        }
        return Double.NaN;
    }
}
