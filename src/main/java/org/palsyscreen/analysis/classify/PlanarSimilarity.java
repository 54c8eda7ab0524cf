package org.palsyscreen.analysis.classify;

/** Rotation, scale and shift in the plane: (x, y) goes to (a x - b y + tx, b x + a y + ty). */
public record PlanarSimilarity(double a, double b, double tx, double ty) {
    /**
     * The least-squares similarity that takes the given points of {@code from} to those of {@code to}.
     *
     * @param from coordinates, {@code stride} values a point, x and y first
     * @param to coordinates of the same point numbers in the target frame, with the same stride
     */
    public static PlanarSimilarity fit(float[] from, float[] to, int stride, int[] points) {
        double fx = 0;
        double fy = 0;
        double gx = 0;
        double gy = 0;
        for (int p : points) {
            fx += from[stride * p];
            fy += from[stride * p + 1];
            gx += to[stride * p];
            gy += to[stride * p + 1];
        }
        int n = points.length;
        fx /= n;
        fy /= n;
        gx /= n;
        gy /= n;
        double dot = 0;
        double cross = 0;
        double square = 0;
        for (int p : points) {
            double x = from[stride * p] - fx;
            double y = from[stride * p + 1] - fy;
            double u = to[stride * p] - gx;
            double v = to[stride * p + 1] - gy;
            dot += x * u + y * v;
            cross += x * v - y * u;
            square += x * x + y * y;
        }
        double a = dot / square;
        double b = cross / square;
        return new PlanarSimilarity(a, b, gx - a * fx + b * fy, gy - b * fx - a * fy);
    }

    public double scale() {
        return Math.hypot(a, b);
    }

    public double x(double x, double y) {
        return a * x - b * y + tx;
    }

    public double y(double x, double y) {
        return b * x + a * y + ty;
    }

    public PlanarSimilarity inverse() {
        double d = a * a + b * b;
        double ia = a / d;
        double ib = -b / d;
        return new PlanarSimilarity(ia, ib, -(ia * tx - ib * ty), -(ib * tx + ia * ty));
    }

    /** First this, then {@code next}. */
    public PlanarSimilarity then(PlanarSimilarity next) {
        return new PlanarSimilarity(next.a * a - next.b * b, next.b * a + next.a * b, next.x(tx, ty), next.y(tx, ty));
    }
}
