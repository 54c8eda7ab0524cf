package org.palsyscreen.analysis;

/**
 * What the quality gate measured on the one face of a picture.
 *
 * @param faceWidthPx distance between the cheeks (mesh points 234 and 454) in pixels of the photo
 * @param yawDegrees head turn about the vertical axis; positive = turned towards the patient's left
 * @param pitchDegrees positive = chin up
 * @param rollDegrees positive = head tilted towards the patient's left shoulder
 * @param sharpness variance of the Laplacian over the face, brought to a fixed face size; higher = sharper
 * @param brightness mean luma of the face, 0..255
 */
public record Quality(
        double faceWidthPx,
        double yawDegrees,
        double pitchDegrees,
        double rollDegrees,
        double sharpness,
        double brightness) {}
