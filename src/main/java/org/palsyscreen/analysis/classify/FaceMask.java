package org.palsyscreen.analysis.classify;

import static org.palsyscreen.analysis.classify.SymmetricTemplate.SIDE;

import java.util.function.DoubleUnaryOperator;

/** The template's face outline as weights of the crop's pixels: 1 inside, 0 outside, soft at the edge. */
final class FaceMask {
    private static final double EDGE_PX = 10;
    /** Faces are wider or narrower than the template, and the normaliser blurs by 2 px. */
    private static final double CLEAR_PX = 6;

    private FaceMask() {}

    static float[] of(SymmetricTemplate template) {
        return weights(template, inside -> inside / EDGE_PX);
    }

    /** What certainly shows no face: 0 up to {@value #CLEAR_PX} px outside the outline, 1 further out, soft between. */
    static float[] surroundings(SymmetricTemplate template) {
        return weights(template, inside -> (-inside - CLEAR_PX) / EDGE_PX);
    }

    private static float[] weights(SymmetricTemplate template, DoubleUnaryOperator byInside) {
        float[] mask = new float[SIDE * SIDE];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                double inside = insideBy(template, x + 0.5, y + 0.5);
                mask[y * SIDE + x] = (float) Math.clamp(byInside.applyAsDouble(inside), 0.0, 1.0);
            }
        }
        return mask;
    }

    /** Distance to the outline, negative outside. */
    private static double insideBy(SymmetricTemplate template, double x, double y) {
        int[] oval = SymmetricTemplate.OVAL;
        boolean inside = false;
        double nearest = Double.MAX_VALUE;
        for (int i = 0, j = oval.length - 1; i < oval.length; j = i++) {
            double x0 = template.x(oval[j]);
            double y0 = template.y(oval[j]);
            double x1 = template.x(oval[i]);
            double y1 = template.y(oval[i]);
            if ((y0 > y) != (y1 > y) && x < (x1 - x0) * (y - y0) / (y1 - y0) + x0) {
                inside = !inside;
            }
            double length = (x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0);
            double along = Math.clamp(((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / length, 0.0, 1.0);
            nearest = Math.min(nearest, Math.hypot(x0 + along * (x1 - x0) - x, y0 + along * (y1 - y0) - y));
        }
        return inside ? nearest : -nearest;
    }
}
