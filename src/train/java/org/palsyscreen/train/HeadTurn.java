package org.palsyscreen.train;

import java.util.random.RandomGenerator;
import org.palsyscreen.analysis.classify.SymmetricTemplate;
import org.palsyscreen.analysis.face.MeshPoints;

/**
 * How the same face would lie in a picture from another angle and with another lens.
 *
 * @param yaw radians, to either side
 * @param pitch radians, up or down
 * @param perspective how much larger what is nearer becomes, per outer canthal distance of depth; 0 = as far away as in
 *     the picture
 * @param barrel radial distortion at one outer canthal distance from the middle of the face
 */
record HeadTurn(double yaw, double pitch, double perspective, double barrel) {
    static HeadTurn random(RandomGenerator r, boolean hard) {
        double yawDegrees = hard
                ? Math.clamp(r.nextGaussian(0, 9), -17, 17)
                : r.nextDouble() < 0.8 ? Math.clamp(r.nextGaussian(0, 4.5), -10, 10) : 0;
        double pitchDegrees = Math.clamp(r.nextGaussian(0, hard ? 6 : 3), -12, 12);
        return new HeadTurn(
                Math.toRadians(yawDegrees),
                Math.toRadians(pitchDegrees),
                r.nextDouble() < 0.5 ? r.nextDouble(-0.08, 0.16) : 0,
                r.nextDouble() < 0.3 ? r.nextDouble(-0.02, 0.03) : 0);
    }

    static HeadTurn ofYaw(double degrees) {
        return new HeadTurn(Math.toRadians(degrees), 0, 0, 0);
    }

    /**
     * Adds to the shifts, in outer canthal distances in the frame of the eyes, how far each point goes; less the mean, so
     * that only the shape changes.
     *
     * @param x of the 468 points on this face, like {@code y} and {@code z}; origin between the eyes, z away from the camera
     */
    void addTo(double[][] shifts, double[] x, double[] y, double[] z) {
        double[][] own = new double[SymmetricTemplate.POINTS][2];
        double meanX = 0;
        double meanY = 0;
        for (int p = 0; p < own.length; p++) {
            // the neck is the hinge, but the mean is taken off anyhow
            double px = x[p] + shifts[p][0];
            double py = y[p] + shifts[p][1] - MIDDLE_OF_FACE;
            double turnedX = px * Math.cos(yaw) + z[p] * Math.sin(yaw);
            double depth = z[p] * Math.cos(yaw) - px * Math.sin(yaw);
            double turnedY = py * Math.cos(pitch) + depth * Math.sin(pitch);
            depth = depth * Math.cos(pitch) - py * Math.sin(pitch);
            double larger = 1 - perspective * depth + barrel * (turnedX * turnedX + turnedY * turnedY);
            own[p][0] = turnedX * larger - px;
            own[p][1] = turnedY * larger - py;
            meanX += own[p][0] / own.length;
            meanY += own[p][1] / own.length;
        }
        for (int p = 0; p < own.length; p++) {
            shifts[p][0] += own[p][0] - meanX;
            shifts[p][1] += own[p][1] - meanY;
        }
    }

    private static final double MIDDLE_OF_FACE = 0.35;

    /** Coordinates of a mesh in the frame of the eyes. */
    record Frame(double[] x, double[] y, double[] z, double unit, double cos, double sin) {
        static Frame of(MeshPoints mesh) {
            double dx = mesh.x(263) - mesh.x(33);
            double dy = mesh.y(263) - mesh.y(33);
            double unit = Math.hypot(dx, dy);
            double cos = dx / unit;
            double sin = dy / unit;
            double cx = (mesh.x(33) + mesh.x(263)) / 2;
            double cy = (mesh.y(33) + mesh.y(263)) / 2;
            double[] x = new double[SymmetricTemplate.POINTS];
            double[] y = new double[SymmetricTemplate.POINTS];
            double[] z = new double[SymmetricTemplate.POINTS];
            for (int p = 0; p < x.length; p++) {
                double u = mesh.x(p) - cx;
                double v = mesh.y(p) - cy;
                x[p] = (cos * u + sin * v) / unit;
                y[p] = (cos * v - sin * u) / unit;
                z[p] = mesh.z(p) / unit;
            }
            return new Frame(x, y, z, unit, cos, sin);
        }

        /** From outer canthal distances along the eyes to pixels of the picture, in place. */
        void toPixels(double[][] shifts) {
            for (double[] shift : shifts) {
                double u = shift[0] * unit;
                double v = shift[1] * unit;
                shift[0] = cos * u - sin * v;
                shift[1] = sin * u + cos * v;
            }
        }
    }
}
