package org.palsyscreen.analysis.classify;

import static org.palsyscreen.analysis.classify.SymmetricTemplate.SIDE;

/**
 * Takes sharpness, exposure and an even slope of light out of a crop, so that neither the camera nor a window at one side
 * tells the model anything.
 */
final class CropNormaliser {
    private static final float CLIP = 2.5f;

    private final float[] mask;

    CropNormaliser(float[] mask) {
        this.mask = mask;
    }

    float[] normalise(float[] crop) {
        return masked(standardised(soften(crop), mask), mask);
    }

    /** Half the resolution and back: every source ends as blurred as a small picture. */
    private static float[] soften(float[] crop) {
        GreyPicture half = new GreyPicture(crop, SIDE, SIDE).boxed(2);
        float[] out = new float[crop.length];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                out[y * SIDE + x] = half.at((x + 0.5) / 2 - 0.5, (y + 0.5) / 2 - 0.5);
            }
        }
        return out;
    }

    /** Less the weighted mean and the weighted slope from left to right and top to bottom, over what deviation is left. */
    private static float[] standardised(float[] crop, float[] weights) {
        double sum = 0;
        double mean = 0;
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < crop.length; i++) {
            sum += weights[i];
            mean += weights[i] * crop[i];
            meanX += weights[i] * column(i);
            meanY += weights[i] * row(i);
        }
        mean /= sum;
        meanX /= sum;
        meanY /= sum;
        double xx = 0;
        double xv = 0;
        double yy = 0;
        double yv = 0;
        for (int i = 0; i < crop.length; i++) {
            double x = column(i) - meanX;
            double y = row(i) - meanY;
            xx += weights[i] * x * x;
            yy += weights[i] * y * y;
            xv += weights[i] * x * (crop[i] - mean);
            yv += weights[i] * y * (crop[i] - mean);
        }
        double slopeX = xv / xx;
        double slopeY = yv / yy;
        float[] out = new float[crop.length];
        double variance = 0;
        for (int i = 0; i < crop.length; i++) {
            double v = crop[i] - mean - slopeX * (column(i) - meanX) - slopeY * (row(i) - meanY);
            out[i] = (float) v;
            variance += weights[i] * v * v;
        }
        // a picture of one grey level has no deviation: the floor keeps it at zero instead of amplifying noise
        float deviation = (float) Math.max(4, Math.sqrt(variance / sum));
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.clamp(out[i] / deviation, -CLIP, CLIP) / CLIP;
        }
        return out;
    }

    private static float[] masked(float[] values, float[] weights) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= weights[i];
        }
        return values;
    }

    private static double column(int i) {
        return i % SIDE;
    }

    private static double row(int i) {
        return i / SIDE;
    }
}
