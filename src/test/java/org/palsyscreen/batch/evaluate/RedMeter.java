package org.palsyscreen.batch.evaluate;

import java.util.List;
import java.util.Optional;
import org.palsyscreen.analysis.AnalysisResult;
import org.palsyscreen.analysis.ModelStatus;
import org.palsyscreen.analysis.PalsyClassifier;
import org.palsyscreen.analysis.Photo;
import org.palsyscreen.analysis.Thresholds;
import org.palsyscreen.analysis.Ungradable;
import org.palsyscreen.analysis.UngradableReason;
import org.palsyscreen.fixture.Findings;

/** Takes the red of a picture, 0 to 200, for 200 times the probability of a left palsy; sees no face in blue ones. */
final class RedMeter implements PalsyClassifier {
    @Override
    public AnalysisResult assess(Photo photo) {
        int rgb = photo.pixels().getRGB(photo.width() / 2, photo.height() / 2);
        return (rgb & 0xff) > 200
                ? new Ungradable(UngradableReason.NO_FACE)
                : Findings.assessment((rgb >> 16 & 0xff) / 200.0);
    }

    @Override
    public ModelStatus status() {
        return new ModelStatus("test-1", List.of());
    }

    @Override
    public ModelStatus reload() {
        return status();
    }

    @Override
    public Optional<Thresholds> defaultThresholds() {
        return Optional.empty();
    }

    @Override
    public String modelCard() {
        return "";
    }
}
