package org.palsyscreen.train;

import java.awt.image.BufferedImage;
import java.util.stream.IntStream;
import org.palsyscreen.analysis.Region;
import org.palsyscreen.analysis.classify.PlanarSimilarity;
import org.palsyscreen.analysis.classify.SymmetricTemplate;
import org.palsyscreen.analysis.face.MeshPoints;

/** Makes one region of a face symmetric: its affected side is painted over with the mirror image of the other. */
final class Deletion {
    private static final int[][] AROUND = {
        {70, 63, 105, 66, 107, 55, 46, 68, 104, 69, 108},
        {33, 133, 159, 145, 247, 25, 30, 110, 190, 112, 31, 228, 230, 232},
        {205, 50, 207, 206, 36, 203, 187, 147, 123, 116},
        {61, 40, 37, 91, 84, 0, 17, 57, 43, 186, 202}
    };

    private Deletion() {}

    /** @param rightAffected the patient's side that is replaced */
    static BufferedImage of(
            BufferedImage picture, MeshPoints mesh, SymmetricTemplate template, Region region, boolean rightAffected) {
        int width = picture.getWidth();
        BufferedImage other = MeshMirror.mirrored(picture);
        MeshPoints otherMesh = MeshMirror.mirrored(mesh, width);
        PlanarSimilarity toOther = PlanarSimilarity.fit(mesh.xyz(), otherMesh.xyz(), 3, SymmetricTemplate.STABLE);
        int[] points = IntStream.of(AROUND[region.ordinal()])
                .map(p -> rightAffected ? p : template.mirror()[p])
                .toArray();
        double unit = Math.hypot(mesh.x(263) - mesh.x(33), mesh.y(263) - mesh.y(33));
        double reach = 0.1 * unit;
        ColourPicture own = ColourPicture.of(picture);
        ColourPicture mirrored = ColourPicture.of(other);
        float[][] sampled = new float[3][1];
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < width; x++) {
                double share = share(mesh, points, x + 0.5, y + 0.5, reach);
                if (share > 0.02) {
                    CubicSampler.sample(
                            mirrored, toOther.x(x + 0.5, y + 0.5) - 0.5, toOther.y(x + 0.5, y + 0.5) - 0.5, sampled, 0);
                    for (int c = 0; c < 3; c++) {
                        float[] plane = own.planes()[c];
                        plane[y * width + x] += (float) (share * (sampled[c][0] - plane[y * width + x]));
                    }
                }
            }
        }
        return own.image();
    }

    /** 1 within the region, falling to 0 about a tenth of the eyes' distance outside. */
    private static double share(MeshPoints mesh, int[] points, double x, double y, double reach) {
        double nearest = Double.MAX_VALUE;
        for (int p : points) {
            nearest = Math.min(nearest, Math.hypot(mesh.x(p) - x, mesh.y(p) - y));
        }
        return Math.clamp(2 - nearest / reach, 0, 1);
    }
}
