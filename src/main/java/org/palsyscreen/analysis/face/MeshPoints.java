package org.palsyscreen.analysis.face;

import org.palsyscreen.analysis.Landmarks;

/**
 * The attention mesh on a photo, with depth.
 *
 * @param xyz 3 x 468 coordinates x0, y0, z0, x1, .. in pixels of the photo: x to the right, y down, z away from the
 *     camera (smaller = nearer), z = 0 at the mesh's own middle plane. x and y are those of {@code landmarks}; not to be
 *     written to
 * @param landmarks the same points without depth, and the irises
 * @param presence the mesh's own probability that its crop shows a face, 0..1
 */
public record MeshPoints(float[] xyz, Landmarks landmarks, double presence) {
    public static final int POINTS = 468;

    public MeshPoints {
        if (xyz.length != 3 * POINTS) {
            throw new IllegalArgumentException("need " + POINTS + " points, got " + xyz.length / 3.0);
        }
    }

    public float x(int point) {
        return xyz[3 * point];
    }

    public float y(int point) {
        return xyz[3 * point + 1];
    }

    public float z(int point) {
        return xyz[3 * point + 2];
    }
}
