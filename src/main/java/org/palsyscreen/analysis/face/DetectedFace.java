package org.palsyscreen.analysis.face;

/**
 * A face as the detector sees it, in pixels of the photo.
 *
 * @param x left edge of the box, brow to chin
 * @param y top edge
 * @param score the detector's confidence, 0..1
 * @param rightEyeX the patient's right eye, at the viewer's left; likewise the other eye
 */
public record DetectedFace(
        double x,
        double y,
        double width,
        double height,
        double score,
        double rightEyeX,
        double rightEyeY,
        double leftEyeX,
        double leftEyeY) {

    double centreX() {
        return x + width / 2;
    }

    double centreY() {
        return y + height / 2;
    }

    /** Intersection over union of the two boxes, 0..1. */
    double overlap(DetectedFace other) {
        double w = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
        double h = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
        if (w <= 0 || h <= 0) {
            return 0;
        }
        return w * h / (width * height + other.width * other.height - w * h);
    }
}
