package org.palsyscreen.train;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import org.palsyscreen.analysis.Landmarks;
import org.palsyscreen.analysis.face.MeshPoints;

/** Mirror images of pictures and of the meshes on them. */
final class MeshMirror {
    private static final int RIGHT_IRIS = 468;
    private static final int LEFT_IRIS = 473;

    private MeshMirror() {}

    static BufferedImage mirrored(BufferedImage picture) {
        BufferedImage out = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = out.createGraphics();
        graphics.drawImage(picture, new AffineTransform(-1, 0, 0, 1, picture.getWidth(), 0), null);
        graphics.dispose();
        return out;
    }

    /** The mesh as it lies on the mirrored picture: each point goes to its partner's number. */
    static MeshPoints mirrored(MeshPoints mesh, int[] mirror, int width) {
        float[] xyz = new float[3 * MeshPoints.POINTS];
        float[] xy = new float[2 * Landmarks.POINTS];
        for (int p = 0; p < MeshPoints.POINTS; p++) {
            int q = mirror[p];
            xyz[3 * p] = width - mesh.x(q);
            xyz[3 * p + 1] = mesh.y(q);
            xyz[3 * p + 2] = mesh.z(q);
            xy[2 * p] = xyz[3 * p];
            xy[2 * p + 1] = xyz[3 * p + 1];
        }
        for (int i = 0; i < 5; i++) {
            place(mesh, RIGHT_IRIS + i, LEFT_IRIS + irisPartner(i), xy, width);
            place(mesh, LEFT_IRIS + i, RIGHT_IRIS + irisPartner(i), xy, width);
        }
        return new MeshPoints(xyz, new Landmarks(xy), mesh.presence());
    }

    /** The mean of two meshes on the same picture. */
    static MeshPoints mean(MeshPoints a, MeshPoints b) {
        float[] xyz = new float[3 * MeshPoints.POINTS];
        float[] xy = new float[2 * Landmarks.POINTS];
        for (int i = 0; i < xyz.length; i++) {
            xyz[i] = (a.xyz()[i] + b.xyz()[i]) / 2;
        }
        for (int i = 0; i < xy.length; i++) {
            xy[i] = (a.landmarks().xy()[i] + b.landmarks().xy()[i]) / 2;
        }
        return new MeshPoints(xyz, new Landmarks(xy), (a.presence() + b.presence()) / 2);
    }

    private static void place(MeshPoints mesh, int to, int from, float[] xy, int width) {
        xy[2 * to] = width - mesh.landmarks().x(from);
        xy[2 * to + 1] = mesh.landmarks().y(from);
    }

    /** After the centre the ring goes on to one side, up, the other side and down. */
    private static int irisPartner(int i) {
        return i == 1 ? 3 : i == 3 ? 1 : i;
    }
}
