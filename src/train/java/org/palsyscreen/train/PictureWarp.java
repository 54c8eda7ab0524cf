package org.palsyscreen.train;

import java.util.stream.IntStream;
import org.palsyscreen.analysis.classify.DisplacementGrid;
import org.palsyscreen.analysis.classify.SymmetricTemplate;
import org.palsyscreen.analysis.classify.ThinPlateSpline;
import org.palsyscreen.analysis.face.MeshPoints;

/** Moves the mesh points of a picture, and the skin between them. */
final class PictureWarp {
    private static final int GRID_PX = 8;
    private static final int[] CONTROL = IntStream.concat(
                    IntStream.range(0, SymmetricTemplate.POINTS).filter(p -> p % 4 == 0),
                    IntStream.concat(
                            IntStream.of(SymmetricTemplate.OVAL),
                            IntStream.of(
                                    246, 161, 160, 159, 158, 157, 173, 247, 30, 29, 27, 28, 56, 190, 7, 163, 144, 145,
                                    153, 154, 155, 25, 110, 24, 23, 22, 26, 112, 466, 388, 387, 386, 385, 384, 398, 467,
                                    260, 259, 257, 258, 286, 414, 249, 390, 373, 374, 380, 381, 382, 255, 339, 254, 253,
                                    252, 256, 341, 33, 133, 263, 362, 61, 291, 0, 17, 13, 14, 78, 308, 70, 105, 107,
                                    300, 334, 336, 63, 293, 46, 276, 2, 98, 327, 205, 425)))
            .sorted()
            .distinct()
            .toArray();

    private PictureWarp() {}

    /** @param shifts pixels by which each of the 468 points moves */
    static ColourPicture apply(ColourPicture picture, MeshPoints mesh, double[][] shifts) {
        int side = Math.max(picture.width(), picture.height());
        double[][] frame = frame(picture);
        int n = CONTROL.length + frame.length;
        double[] x = new double[n];
        double[] y = new double[n];
        double[] dx = new double[n];
        double[] dy = new double[n];
        for (int i = 0; i < CONTROL.length; i++) {
            int p = CONTROL[i];
            x[i] = mesh.x(p) + shifts[p][0];
            y[i] = mesh.y(p) + shifts[p][1];
            dx[i] = -shifts[p][0];
            dy[i] = -shifts[p][1];
        }
        for (int i = 0; i < frame.length; i++) {
            x[CONTROL.length + i] = frame[i][0];
            y[CONTROL.length + i] = frame[i][1];
        }
        DisplacementGrid grid = new ThinPlateSpline(x, y, dx, dy, side).grid(side, GRID_PX);
        float[][] out = new float[3][picture.width() * picture.height()];
        for (int row = 0; row < picture.height(); row++) {
            for (int column = 0; column < picture.width(); column++) {
                double sx = column + grid.dxAt(column + 0.5, row + 0.5);
                double sy = row + grid.dyAt(column + 0.5, row + 0.5);
                CubicSampler.sample(picture, sx, sy, out, row * picture.width() + column);
            }
        }
        return new ColourPicture(out, picture.width(), picture.height());
    }

    /** Points all around the picture that stay where they are. */
    private static double[][] frame(ColourPicture picture) {
        double[][] frame = new double[20][];
        for (int i = 0; i < 5; i++) {
            double u = i / 5.0;
            frame[4 * i] = new double[] {u * picture.width(), 0};
            frame[4 * i + 1] = new double[] {picture.width(), u * picture.height()};
            frame[4 * i + 2] = new double[] {(1 - u) * picture.width(), picture.height()};
            frame[4 * i + 3] = new double[] {0, (1 - u) * picture.height()};
        }
        return frame;
    }
}
