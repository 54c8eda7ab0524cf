package org.palsyscreen.analysis.quality;

import org.palsyscreen.analysis.PictureLimits;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a picture is refused. All of it is configuration, {@code palsyscreen.gate.*}.
 *
 * @param minFaceWidthPx least distance between the cheeks
 * @param maxYawDegrees greatest turn to either side; the classifier's score follows the turn of the head beyond it
 * @param maxPitchDegrees greatest tilt up or down
 * @param maxRollDegrees greatest tilt to a shoulder; the crop is turned upright, so this is generous
 * @param minSharpness least variance of the Laplacian, see {@link FaceLight}
 * @param minHighlight least luma (0..255) of the brightest twentieth of the face; not the mean, which depends on the skin
 * @param maxBrightness greatest mean luma of the face, 0..255
 * @param maxBurntShare greatest share of the face without any drawing left in the light, 0..1
 * @param minPresence least probability of the mesh that there is a face, 0..1
 * @param secondFaceShare a second face counts when it is at least this wide compared with the widest one: someone far
 *     behind, or a picture on the wall, does not stop a screening
 * @param secondFaceScore a second face counts from this score of the detector on, 0..1
 */
public record GateLimits(
        @DefaultValue("120") double minFaceWidthPx,
        @DefaultValue("8.5") double maxYawDegrees,
        @DefaultValue("20") double maxPitchDegrees,
        @DefaultValue("30") double maxRollDegrees,
        @DefaultValue("12") double minSharpness,
        @DefaultValue("80") double minHighlight,
        @DefaultValue("225") double maxBrightness,
        @DefaultValue("0.3") double maxBurntShare,
        @DefaultValue("0.5") double minPresence,
        @DefaultValue("0.5") double secondFaceShare,
        @DefaultValue("0.65") double secondFaceScore) {

    /** These limits with what a clinic may set. */
    public GateLimits with(PictureLimits set) {
        return new GateLimits(
                set.minFaceWidthPx(),
                set.maxYawDegrees(),
                set.maxPitchDegrees(),
                set.maxRollDegrees(),
                set.minSharpness(),
                set.minHighlight(),
                set.maxBrightness(),
                maxBurntShare,
                minPresence,
                secondFaceShare,
                secondFaceScore);
    }

    /** What a clinic may set. */
    public PictureLimits settable() {
        return new PictureLimits(
                minFaceWidthPx,
                maxYawDegrees,
                maxPitchDegrees,
                maxRollDegrees,
                minSharpness,
                minHighlight,
                maxBrightness);
    }

    public static GateLimits defaults() {
        return new GateLimits(120, 8.5, 20, 30, 12, 80, 225, 0.3, 0.5, 0.5, 0.65);
    }
}
