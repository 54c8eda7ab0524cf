package org.palsyscreen.analysis.classify;

/** Displacements at the nodes of a square grid, bilinear between them. */
public record DisplacementGrid(float[] dx, float[] dy, int nodes, int step) {
    public double dxAt(double x, double y) {
        return at(dx, x, y);
    }

    public double dyAt(double x, double y) {
        return at(dy, x, y);
    }

    private double at(float[] values, double x, double y) {
        double gx = Math.clamp(x / step, 0, nodes - 1.0);
        double gy = Math.clamp(y / step, 0, nodes - 1.0);
        int i = Math.min((int) gx, nodes - 2);
        int j = Math.min((int) gy, nodes - 2);
        double fx = gx - i;
        double fy = gy - j;
        int at = j * nodes + i;
        double top = values[at] * (1 - fx) + values[at + 1] * fx;
        double bottom = values[at + nodes] * (1 - fx) + values[at + nodes + 1] * fx;
        return top * (1 - fy) + bottom * fy;
    }
}
