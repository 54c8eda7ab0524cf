package org.palsyscreen.analysis.quality;

import java.util.Arrays;
import org.palsyscreen.analysis.face.MeshPoints;
import org.palsyscreen.analysis.face.Patch;
import org.palsyscreen.analysis.face.PhotoScales;

/**
 * Light and sharpness of the face, measured on luma (0..255) within an ellipse around it, brought to {@value #SIZE} px.
 *
 * @param sharpness variance of the Laplacian; higher = sharper
 * @param brightness mean luma
 * @param highlight luma that only the brightest twentieth exceeds
 * @param burntShare share of the pixels at luma {@value #BURNT} or more, 0..1
 */
record FaceLight(double sharpness, double brightness, double highlight, double burntShare) {
    static final int SIZE = 144;
    private static final int BURNT = 250;
    /** Half axes of the ellipse in 0..1 of the square around the mesh. */
    private static final double HALF_WIDTH = 0.36;

    private static final double HALF_HEIGHT = 0.46;

    static FaceLight of(PhotoScales photo, MeshPoints mesh) {
        float[] rgb = Patch.around(mesh, 1).sample(photo, SIZE, Patch.Detail.FINE, Patch.Border.REPEATED, 1, 0);
        float[] luma = new float[SIZE * SIZE];
        for (int i = 0; i < luma.length; i++) {
            luma[i] = 0.299f * rgb[3 * i] + 0.587f * rgb[3 * i + 1] + 0.114f * rgb[3 * i + 2];
        }
        float[] inside = new float[luma.length];
        int count = 0;
        double sum = 0;
        double edges = 0;
        double edgesSquared = 0;
        int burnt = 0;
        for (int y = 1; y < SIZE - 1; y++) {
            for (int x = 1; x < SIZE - 1; x++) {
                if (Math.hypot(
                                (x + 0.5 - SIZE / 2.0) / (HALF_WIDTH * SIZE),
                                (y + 0.5 - SIZE / 2.0) / (HALF_HEIGHT * SIZE))
                        > 1) {
                    continue;
                }
                int at = y * SIZE + x;
                double laplacian = luma[at - 1] + luma[at + 1] + luma[at - SIZE] + luma[at + SIZE] - 4 * luma[at];
                edges += laplacian;
                edgesSquared += laplacian * laplacian;
                sum += luma[at];
                burnt += luma[at] >= BURNT ? 1 : 0;
                inside[count++] = luma[at];
            }
        }
        Arrays.sort(inside, 0, count);
        double meanEdge = edges / count;
        return new FaceLight(
                edgesSquared / count - meanEdge * meanEdge,
                sum / count,
                inside[(int) (0.95 * count)],
                (double) burnt / count);
    }
}
