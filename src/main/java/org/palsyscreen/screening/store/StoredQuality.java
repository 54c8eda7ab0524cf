package org.palsyscreen.screening.store;

import jakarta.persistence.Embeddable;
import org.palsyscreen.analysis.Quality;

@Embeddable
class StoredQuality {
    private Double faceWidthPx;
    private Double yawDegrees;
    private Double pitchDegrees;
    private Double rollDegrees;
    private Double sharpness;
    private Double brightness;

    @SuppressWarnings("NullAway.Init")
    protected StoredQuality() {}

    StoredQuality(Quality quality) {
        faceWidthPx = quality.faceWidthPx();
        yawDegrees = quality.yawDegrees();
        pitchDegrees = quality.pitchDegrees();
        rollDegrees = quality.rollDegrees();
        sharpness = quality.sharpness();
        brightness = quality.brightness();
    }

    Quality restore() {
        return new Quality(faceWidthPx, yawDegrees, pitchDegrees, rollDegrees, sharpness, brightness);
    }
}
