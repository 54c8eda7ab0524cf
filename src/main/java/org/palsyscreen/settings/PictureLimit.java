package org.palsyscreen.settings;

import java.util.function.ToDoubleFunction;
import org.palsyscreen.analysis.PictureLimits;

/** Each limit of the quality gate that can be set, with the range in which it makes sense. */
public enum PictureLimit {
    MIN_FACE_WIDTH_PX(60, 600, PictureLimits::minFaceWidthPx),
    MAX_YAW_DEGREES(3, 20, PictureLimits::maxYawDegrees),
    MAX_PITCH_DEGREES(5, 40, PictureLimits::maxPitchDegrees),
    MAX_ROLL_DEGREES(5, 45, PictureLimits::maxRollDegrees),
    MIN_SHARPNESS(0, 200, PictureLimits::minSharpness),
    MIN_HIGHLIGHT(0, 200, PictureLimits::minHighlight),
    MAX_BRIGHTNESS(150, 255, PictureLimits::maxBrightness);

    private final double least;
    private final double most;
    private final ToDoubleFunction<PictureLimits> of;

    PictureLimit(double least, double most, ToDoubleFunction<PictureLimits> of) {
        this.least = least;
        this.most = most;
        this.of = of;
    }

    public double least() {
        return least;
    }

    public double most() {
        return most;
    }

    public double of(PictureLimits limits) {
        return of.applyAsDouble(limits);
    }

    public boolean allows(double value) {
        return value >= least && value <= most;
    }
}
