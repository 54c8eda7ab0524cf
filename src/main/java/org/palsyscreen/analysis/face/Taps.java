package org.palsyscreen.analysis.face;

/**
 * Where a square of the photo that becomes one pixel is read: {@code perAxis} x {@code perAxis} bilinear reads,
 * {@code spacing} pixels of the photo apart around its centre, from the photo halved {@code halvings} times.
 */
record Taps(int halvings, int perAxis, double spacing) {
    private static final int MAX_HALVINGS = 3;
    private static final int MAX_PER_AXIS = 8;
    /** Reads may lie this many pixels of the scale they are read from apart; a bilinear read reaches one pixel far. */
    private static final double WIDEST = 1.25;

    /**
     * The reads for a square whose side is {@code side} pixels of the photo. Reading from a smaller scale blurs by itself,
     * so its reads are moved together until the blur (as variance) is that of reading every pixel of the square: the
     * sharpness of the face is measured on the result.
     *
     * @param pixelsPerRead how far apart the photo itself is read
     */
    static Taps over(double side, int pixelsPerRead) {
        int halvings = 0;
        while (halvings < MAX_HALVINGS && spread(side, halvings + 1) >= 0) {
            halvings++;
        }
        if (halvings == 0) {
            int perAxis = (int) Math.max(1, Math.ceil(side / pixelsPerRead));
            return new Taps(0, perAxis, side / perAxis);
        }
        double spread = spread(side, halvings);
        double widest = WIDEST * (1 << halvings);
        int perAxis = (int) Math.clamp((long) Math.ceil(Math.sqrt(1 + spread / (widest * widest))), 2, MAX_PER_AXIS);
        return new Taps(halvings, perAxis, Math.sqrt(spread / (perAxis * perAxis - 1)));
    }

    /**
     * Twelve times the variance that is left to the placing of the reads. Wanted are side^2 of the square and 2 of a
     * bilinear read of the photo itself; of a scale whose pixels are {@code pixel} wide, a bilinear read has 2 pixel^2, and
     * pixel^2 - 1 comes from averaging the photo's pixels.
     */
    private static double spread(double side, int halvings) {
        double pixel = 1 << halvings;
        return side * side + 2 - 2 * pixel * pixel - (pixel * pixel - 1);
    }
}
