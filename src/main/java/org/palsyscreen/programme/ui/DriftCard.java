package org.palsyscreen.programme.ui;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.components.Chart;
import org.palsyscreen.components.ChartAxis;
import org.palsyscreen.components.ChartContent;
import org.palsyscreen.components.ChartScale;
import org.palsyscreen.components.ChartSeries;
import org.palsyscreen.components.ChartSeries.Shape;
import org.palsyscreen.programme.ScoreDrift;

/** Whether the classifier gives other scores now than in another period. */
final class DriftCard extends Figures {
    private static final String SHARE = "share";

    DriftCard(ScoreDrift drift) {
        super("programme.drift", "programme.probability", "programme.before", "programme.now");
        draw(chart(drift));
        for (int bin = ScoreDrift.BINS - 1; bin >= 0; bin--) {
            row(
                    getTranslation("programme.tenth", bin * 10, bin * 10 + 10),
                    number(drift.before().get(bin)),
                    number(drift.now().get(bin)));
        }
        var index = drift.index();
        note(
                index.isEmpty()
                        ? getTranslation("programme.drift.few", ScoreDrift.FEWEST)
                        : getTranslation("programme.drift." + reading(index.getAsDouble()), index.getAsDouble()));
    }

    /** Shares of each period, so that a long one can be held against a short one. */
    private Chart chart(ScoreDrift drift) {
        var middles = IntStream.range(0, ScoreDrift.BINS)
                .mapToObj(bin -> bin * 10.0 + 5)
                .toList();
        var content = new ChartContent(
                ChartAxis.numbers(getTranslation("programme.drift.axis"), middles),
                List.of(new ChartScale(SHARE, getTranslation("programme.drift.share"), 0.0, null, true, 0)),
                List.of(
                        new ChartSeries(getTranslation("programme.before"), SHARE, Shape.BARS, shares(drift.before())),
                        new ChartSeries(getTranslation("programme.now"), SHARE, Shape.BARS, shares(drift.now()))));
        return new Chart(content, getTranslation("programme.drift.description"));
    }

    private static List<@Nullable Double> shares(List<Long> counts) {
        double all = counts.stream().mapToLong(Long::longValue).sum();
        return counts.stream()
                .<@Nullable Double>map(count -> all == 0 ? null : (Double) (count / all))
                .toList();
    }

    private static String reading(double index) {
        return index < 0.1 ? "stable" : index < 0.25 ? "moderate" : "large";
    }
}
