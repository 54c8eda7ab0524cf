package org.palsyscreen.analysis;

/**
 * The face mesh on a photo: 468 points of the MediaPipe topology with lips and eyes refined by the attention mesh,
 * then five points of the iris of the patient's right eye (468..472) and five of the left (473..477), the centre first.
 *
 * @param xy 2 x 478 coordinates x0, y0, x1, y1, .. in pixels of the {@link Photo}, origin at the top left; not to be
 *     written to
 */
public record Landmarks(float[] xy) {
    public static final int POINTS = 478;

    public Landmarks {
        if (xy.length != 2 * POINTS) {
            throw new IllegalArgumentException("need " + POINTS + " points, got " + xy.length / 2.0);
        }
    }

    public float x(int point) {
        return xy[2 * point];
    }

    public float y(int point) {
        return xy[2 * point + 1];
    }
}
