package org.palsyscreen.batch.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.palsyscreen.analysis.AnalysisResult;
import org.palsyscreen.analysis.Assessment;
import org.palsyscreen.analysis.Landmarks;
import org.palsyscreen.analysis.ModelStatus;
import org.palsyscreen.analysis.PalsyClassifier;
import org.palsyscreen.analysis.Photo;
import org.palsyscreen.analysis.Quality;
import org.palsyscreen.analysis.Region;
import org.palsyscreen.analysis.RegionAsymmetry;
import org.palsyscreen.analysis.Severity;
import org.palsyscreen.analysis.Side;
import org.palsyscreen.analysis.Thresholds;
import org.palsyscreen.analysis.Ungradable;
import org.palsyscreen.analysis.UngradableReason;

/** Sees a palsy in red pictures, none in white ones, no face in blue ones, and fails on green ones. */
final class FakeClassifier implements PalsyClassifier {
    private final List<String> problems;

    FakeClassifier(List<String> problems) {
        this.problems = problems;
    }

    @Override
    public AnalysisResult assess(Photo photo) {
        int rgb = photo.pixels().getRGB(photo.width() / 2, photo.height() / 2);
        boolean red = (rgb >> 16 & 0xff) > 128;
        boolean green = (rgb >> 8 & 0xff) > 128;
        if (red && green) {
            return assessment(0.04);
        }
        if (green) {
            throw new IllegalStateException("green");
        }
        return red ? assessment(0.93) : new Ungradable(UngradableReason.NO_FACE);
    }

    private static Assessment assessment(double probability) {
        List<RegionAsymmetry> regions = new ArrayList<>();
        for (Region region : Region.values()) {
            regions.add(new RegionAsymmetry(region, 2.345, Side.LEFT, -0.1234));
        }
        float[] xy = new float[2 * Landmarks.POINTS];
        for (int i = 0; i < xy.length; i++) {
            xy[i] = i % 2 == 0 ? 10 + i % 80 : 20 + i % 60;
        }
        return new Assessment(
                probability,
                Side.LEFT,
                0.8,
                regions,
                new Severity(61.26, 1, 20, 50, 77),
                new Quality(140.26, -3.21, 2, 1, 300, 120),
                new Landmarks(xy),
                new Thresholds(0.3, 0.7),
                "test-1");
    }

    @Override
    public ModelStatus status() {
        return new ModelStatus(problems.isEmpty() ? "test-1" : null, problems);
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
