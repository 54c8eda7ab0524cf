package org.palsyscreen.analysis.classify;

import org.palsyscreen.analysis.Landmarks;
import org.palsyscreen.analysis.face.MeshPoints;

/** Meshes made by hand from the symmetric template. */
final class Meshes {
    private Meshes() {}

    /** The template placed in a picture, after moving single points: {point, dx, dy} in template pixels. */
    static MeshPoints placed(SymmetricTemplate template, PlanarSimilarity place, float[]... moves) {
        float[] xyz = template.xyz().clone();
        for (float[] move : moves) {
            xyz[3 * (int) move[0]] += move[1];
            xyz[3 * (int) move[0] + 1] += move[2];
        }
        for (int p = 0; p < SymmetricTemplate.POINTS; p++) {
            float x = xyz[3 * p];
            float y = xyz[3 * p + 1];
            xyz[3 * p] = (float) place.x(x, y);
            xyz[3 * p + 1] = (float) place.y(x, y);
            xyz[3 * p + 2] *= (float) place.scale();
        }
        return mesh(xyz);
    }

    /** As the mesh would be on the mirrored picture. */
    static MeshPoints mirrored(SymmetricTemplate template, MeshPoints mesh, int pictureWidth) {
        float[] xyz = new float[3 * SymmetricTemplate.POINTS];
        for (int p = 0; p < SymmetricTemplate.POINTS; p++) {
            int q = template.mirror()[p];
            xyz[3 * q] = pictureWidth - mesh.x(p);
            xyz[3 * q + 1] = mesh.y(p);
            xyz[3 * q + 2] = mesh.z(p);
        }
        return mesh(xyz);
    }

    /** Turned about the vertical axis, as seen from far away; positive brings the right side of the picture nearer. */
    static MeshPoints turned(MeshPoints mesh, double degrees) {
        double angle = Math.toRadians(degrees);
        float[] xyz = mesh.xyz().clone();
        for (int p = 0; p < SymmetricTemplate.POINTS; p++) {
            double x = xyz[3 * p];
            double z = xyz[3 * p + 2];
            xyz[3 * p] = (float) (x * Math.cos(angle) + z * Math.sin(angle));
            xyz[3 * p + 2] = (float) (z * Math.cos(angle) - x * Math.sin(angle));
        }
        return mesh(xyz);
    }

    private static MeshPoints mesh(float[] xyz) {
        float[] xy = new float[2 * Landmarks.POINTS];
        for (int p = 0; p < SymmetricTemplate.POINTS; p++) {
            xy[2 * p] = xyz[3 * p];
            xy[2 * p + 1] = xyz[3 * p + 1];
        }
        return new MeshPoints(xyz, new Landmarks(xy), 1);
    }
}
