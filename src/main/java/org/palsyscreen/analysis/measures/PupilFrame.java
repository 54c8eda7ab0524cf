package org.palsyscreen.analysis.measures;

import org.palsyscreen.analysis.Landmarks;

/**
 * Points of a face in millimetres: origin midway between the pupils, x along the line of the pupils towards the patient's
 * left, y down at right angles to it. The roll of the head is gone.
 */
final class PupilFrame {
    private static final int RIGHT_IRIS = 468;
    private static final int LEFT_IRIS = 473;
    /** Points on the rim of an iris, behind its centre. */
    private static final int RIM = 4;

    private final Landmarks landmarks;
    private final double rightIrisPx;
    private final double leftIrisPx;
    private final double mmPerPixel;
    private final double originX;
    private final double originY;
    private final double cos;
    private final double sin;

    /** @param irisDiameterMm of a human iris, from rim to rim */
    PupilFrame(Landmarks landmarks, double irisDiameterMm) {
        this.landmarks = landmarks;
        rightIrisPx = radius(landmarks, RIGHT_IRIS);
        leftIrisPx = radius(landmarks, LEFT_IRIS);
        mmPerPixel = irisDiameterMm / (rightIrisPx + leftIrisPx);
        double dx = landmarks.x(LEFT_IRIS) - landmarks.x(RIGHT_IRIS);
        double dy = landmarks.y(LEFT_IRIS) - landmarks.y(RIGHT_IRIS);
        double distance = Math.hypot(dx, dy);
        originX = landmarks.x(RIGHT_IRIS) + dx / 2;
        originY = landmarks.y(RIGHT_IRIS) + dy / 2;
        cos = dx / distance;
        sin = dy / distance;
    }

    private static double radius(Landmarks landmarks, int centre) {
        double sum = 0;
        for (int rim = centre + 1; rim <= centre + RIM; rim++) {
            sum += Math.hypot(landmarks.x(rim) - landmarks.x(centre), landmarks.y(rim) - (double) landmarks.y(centre));
        }
        return sum / RIM;
    }

    double mmPerPixel() {
        return mmPerPixel;
    }

    double smallerIrisPx() {
        return Math.min(rightIrisPx, leftIrisPx);
    }

    double largerIrisPx() {
        return Math.max(rightIrisPx, leftIrisPx);
    }

    double pupilX(boolean right) {
        return x(right ? RIGHT_IRIS : LEFT_IRIS);
    }

    double x(int point) {
        return mmPerPixel * (cos * (landmarks.x(point) - originX) + sin * (landmarks.y(point) - originY));
    }

    double y(int point) {
        return mmPerPixel * (cos * (landmarks.y(point) - originY) - sin * (landmarks.x(point) - originX));
    }
}
