package org.palsyscreen.analysis.classify;

import org.palsyscreen.analysis.face.MeshPoints;

/**
 * Measures a mesh: the {@link Asymmetry} values in their order, then four covariates that explain part of them in healthy
 * faces: yaw and pitch in radians, the opening of the mouth and its width in units of the outer canthal distance.
 */
public final class FaceGeometry {
    public static final int ASYMMETRIES = Asymmetry.values().length;
    public static final int COVARIATES = 4;
    public static final int SIZE = ASYMMETRIES + COVARIATES;

    private static final int[][] LIP_PAIRS = {{40, 270}, {37, 267}, {91, 321}, {84, 314}, {80, 310}, {88, 318}};
    private static final int[][] BROW_PAIRS = {{70, 300}, {63, 293}, {105, 334}, {66, 296}, {107, 336}};
    private static final int[][] CHEEK_PAIRS = {{205, 425}, {50, 280}, {207, 427}, {206, 426}, {36, 266}};

    private final SymmetricTemplate template;

    public FaceGeometry(SymmetricTemplate template) {
        this.template = template;
    }

    public float[] measure(MeshPoints mesh) {
        Frame f = Frame.of(mesh);
        SpatialSimilarity pose = SpatialSimilarity.fit(mesh.xyz(), template.xyz(), SymmetricTemplate.STABLE);
        double bridge = f.x(168);
        float[] m = new float[SIZE];
        for (Asymmetry asymmetry : Asymmetry.values()) {
            m[asymmetry.ordinal()] = (float)
                    switch (asymmetry) {
                        case CORNER_HEIGHT -> f.y(61) - f.y(291);
                        case CORNER_SHIFT -> f.x(61) + f.x(291) - 2 * bridge;
                        case EYE_OPENING -> f.y(145) - f.y(159) - (f.y(374) - f.y(386));
                        case LOWER_LIP_SHIFT -> f.x(17) - bridge;
                        case UPPER_LIP_SHIFT -> f.x(0) - bridge;
                        case LIP_TILT -> height(f, LIP_PAIRS);
                        case LOWER_LID_HEIGHT -> f.y(145) - f.y(374);
                        case UPPER_LID_HEIGHT -> f.y(159) - f.y(386);
                        case BROW_HEIGHT -> height(f, BROW_PAIRS);
                        case CHEEK_HEIGHT -> height(f, CHEEK_PAIRS);
                        case CHEEK_SHIFT -> shift(f, CHEEK_PAIRS) - 2 * bridge;
                        case NOSE_SHIFT -> f.x(2) - bridge;
                        case CHIN_SHIFT -> f.x(152) - bridge;
                    };
        }
        m[ASYMMETRIES] = (float) pose.yaw();
        m[ASYMMETRIES + 1] = (float) pose.pitch();
        m[ASYMMETRIES + 2] = (float) (f.y(14) - f.y(13));
        m[ASYMMETRIES + 3] = (float) (f.x(291) - f.x(61));
        return m;
    }

    private static double height(Frame f, int[][] pairs) {
        double sum = 0;
        for (int[] pair : pairs) {
            sum += f.y(pair[0]) - f.y(pair[1]);
        }
        return sum / pairs.length;
    }

    private static double shift(Frame f, int[][] pairs) {
        double sum = 0;
        for (int[] pair : pairs) {
            sum += f.x(pair[0]) + f.x(pair[1]);
        }
        return sum / pairs.length;
    }

    /** The frame of the canthi: see {@link Asymmetry}. */
    private record Frame(MeshPoints mesh, double cx, double cy, double ux, double uy) {
        static Frame of(MeshPoints m) {
            double rightX = (m.x(33) + m.x(133)) / 2;
            double rightY = (m.y(33) + m.y(133)) / 2;
            double leftX = (m.x(362) + m.x(263)) / 2;
            double leftY = (m.y(362) + m.y(263)) / 2;
            double unit = Math.hypot(m.x(263) - m.x(33), m.y(263) - m.y(33));
            double length = Math.hypot(leftX - rightX, leftY - rightY);
            return new Frame(
                    m,
                    (rightX + leftX) / 2,
                    (rightY + leftY) / 2,
                    (leftX - rightX) / length / unit,
                    (leftY - rightY) / length / unit);
        }

        double x(int p) {
            return (mesh.x(p) - cx) * ux + (mesh.y(p) - cy) * uy;
        }

        double y(int p) {
            return (mesh.y(p) - cy) * ux - (mesh.x(p) - cx) * uy;
        }
    }
}
