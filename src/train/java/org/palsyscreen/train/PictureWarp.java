package org.palsyscreen.train;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.palsyscreen.analysis.classify.DisplacementGrid;
import org.palsyscreen.analysis.classify.SymmetricTemplate;
import org.palsyscreen.analysis.classify.ThinPlateSpline;
import org.palsyscreen.analysis.face.MeshPoints;

/** Moves the mesh points of a picture, and the skin between them. */
final class PictureWarp {
    private static final int GRID_PX = 8;
    /** Lids, brows, lips, nose and cheeks: these go exactly where they are sent. */
    private static final int[] FEATURES = {
        246, 161, 160, 159, 158, 157, 173, 247, 30, 29, 27, 28, 56, 190, 7, 163, 144, 145, 153, 154, 155, 25, 110, 24,
        23, 22, 26, 112, 466, 388, 387, 386, 385, 384, 398, 467, 260, 259, 257, 258, 286, 414, 249, 390, 373, 374, 380,
        381, 382, 255, 339, 254, 253, 252, 256, 341, 33, 133, 263, 362, 61, 291, 0, 17, 13, 14, 78, 308, 70, 105, 107,
        300, 334, 336, 63, 293, 46, 276, 2, 98, 327, 205, 425, 66, 296, 53, 283, 52, 282, 65, 295, 55, 285, 40, 270, 37,
        267, 91, 321, 84, 314, 80, 310, 88, 318, 50, 280, 207, 427, 206, 426, 36, 266
    };

    private static final int[] CONTROL = IntStream.concat(
                    IntStream.range(0, SymmetricTemplate.POINTS).filter(p -> p % 4 == 0),
                    IntStream.concat(IntStream.of(SymmetricTemplate.OVAL), IntStream.of(FEATURES)))
            .sorted()
            .distinct()
            .toArray();

    /** The field changes within a few pixels where lids close: there it is not interpolated. */
    private static final int[][] EYES = {
        {33, 133, 159, 145, 158, 153, 160, 144, 247, 25, 190, 112},
        {263, 362, 386, 374, 385, 380, 387, 373, 467, 255, 414, 341}
    };

    private static final double EXACT = 5e-6;
    /** Points of the outline come close to one another when the head turns: they may give way. */
    private static final double SMOOTH = 0.003;

    private PictureWarp() {}

    private record Box(double left, double top, double right, double bottom) {
        static Box around(double[] x, double[] y, int[] points) {
            double left = Double.MAX_VALUE;
            double top = Double.MAX_VALUE;
            double right = 0;
            double bottom = 0;
            for (int i = 0; i < CONTROL.length; i++) {
                int point = CONTROL[i];
                if (IntStream.of(points).anyMatch(p -> p == point)) {
                    left = Math.min(left, x[i] - 2);
                    right = Math.max(right, x[i] + 2);
                    top = Math.min(top, y[i] - 2);
                    bottom = Math.max(bottom, y[i] + 2);
                }
            }
            return new Box(left, top, right, bottom);
        }

        boolean holds(double x, double y) {
            return x >= left && x <= right && y >= top && y <= bottom;
        }
    }

    /** @param shifts pixels by which each of the 468 points moves */
    static ColourPicture apply(ColourPicture picture, MeshPoints mesh, double[][] shifts) {
        int side = Math.max(picture.width(), picture.height());
        double[][] frame = frame(picture);
        int n = CONTROL.length + frame.length;
        double[] x = new double[n];
        double[] y = new double[n];
        double[] dx = new double[n];
        double[] dy = new double[n];
        double[] relaxation = new double[n];
        Arrays.fill(relaxation, SMOOTH);
        for (int i = 0; i < CONTROL.length; i++) {
            int p = CONTROL[i];
            relaxation[i] = IntStream.of(FEATURES).anyMatch(f -> f == p) ? EXACT : SMOOTH;
            x[i] = mesh.x(p) + shifts[p][0];
            y[i] = mesh.y(p) + shifts[p][1];
            dx[i] = -shifts[p][0];
            dy[i] = -shifts[p][1];
        }
        for (int i = 0; i < frame.length; i++) {
            x[CONTROL.length + i] = frame[i][0];
            y[CONTROL.length + i] = frame[i][1];
        }
        ThinPlateSpline spline = new ThinPlateSpline(x, y, dx, dy, side, relaxation);
        DisplacementGrid grid = spline.grid(side, GRID_PX);
        Box[] eyes = {Box.around(x, y, EYES[0]), Box.around(x, y, EYES[1])};
        float[][] out = new float[3][picture.width() * picture.height()];
        for (int row = 0; row < picture.height(); row++) {
            for (int column = 0; column < picture.width(); column++) {
                double u = column + 0.5;
                double v = row + 0.5;
                boolean exact = eyes[0].holds(u, v) || eyes[1].holds(u, v);
                double[] shift = exact ? spline.at(u, v) : new double[] {grid.dxAt(u, v), grid.dyAt(u, v)};
                CubicSampler.sample(picture, column + shift[0], row + shift[1], out, row * picture.width() + column);
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
