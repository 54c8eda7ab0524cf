package org.palsyscreen.train;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import org.palsyscreen.analysis.Landmarks;
import org.palsyscreen.analysis.face.MeshPoints;
import org.palsyscreen.analysis.face.MirrorPoints;

/** Mirror images of pictures and of the meshes on them. */
final class MeshMirror {
    private static final int[] PARTNERS = MirrorPoints.partners();

    private MeshMirror() {}

    static BufferedImage mirrored(BufferedImage picture) {
        BufferedImage out = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = out.createGraphics();
        graphics.drawImage(picture, new AffineTransform(-1, 0, 0, 1, picture.getWidth(), 0), null);
        graphics.dispose();
        return out;
    }

    /** The mesh as it lies on the mirrored picture: each point goes to its partner's number. */
    static MeshPoints mirrored(MeshPoints mesh, int width) {
        float[] xyz = new float[3 * MeshPoints.POINTS];
        float[] xy = new float[2 * Landmarks.POINTS];
        for (int p = 0; p < Landmarks.POINTS; p++) {
            int q = PARTNERS[p];
            xy[2 * p] = width - mesh.landmarks().x(q);
            xy[2 * p + 1] = mesh.landmarks().y(q);
            if (p < MeshPoints.POINTS) {
                xyz[3 * p] = xy[2 * p];
                xyz[3 * p + 1] = xy[2 * p + 1];
                xyz[3 * p + 2] = mesh.z(q);
            }
        }
        return new MeshPoints(xyz, new Landmarks(xy), mesh.presence());
    }
}
