package org.palsyscreen.analysis;

/**
 * The limits of the quality gate that a clinic may set: beyond them a picture gets no verdict.
 *
 * @param minFaceWidthPx least distance between the cheeks in pixels
 * @param maxYawDegrees greatest turn to either side
 * @param maxPitchDegrees greatest tilt up or down
 * @param maxRollDegrees greatest tilt to a shoulder
 * @param minSharpness least variance of the Laplacian
 * @param minHighlight least luma, 0..255, of the brightest twentieth of the face
 * @param maxBrightness greatest mean luma of the face, 0..255
 */
public record PictureLimits(
        double minFaceWidthPx,
        double maxYawDegrees,
        double maxPitchDegrees,
        double maxRollDegrees,
        double minSharpness,
        double minHighlight,
        double maxBrightness) {}
