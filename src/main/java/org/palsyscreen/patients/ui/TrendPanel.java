package org.palsyscreen.patients.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.Region;
import org.palsyscreen.analysis.RegionAsymmetry;
import org.palsyscreen.analysis.Thresholds;
import org.palsyscreen.components.ChartAxis;
import org.palsyscreen.components.ChartBand;
import org.palsyscreen.components.ChartBand.Tone;
import org.palsyscreen.components.ChartContent;
import org.palsyscreen.components.ChartFigure;
import org.palsyscreen.components.ChartMarker;
import org.palsyscreen.components.ChartScale;
import org.palsyscreen.components.ChartSeries;
import org.palsyscreen.components.ChartSeries.Shape;
import org.palsyscreen.components.When;
import org.palsyscreen.patients.Visit;

/** Probability, severity and asymmetry of the regions over the visits, with what is usual shaded. */
final class TrendPanel extends Panel {
    private static final double HIGHEST_SEVERITY = 100;

    TrendPanel(List<Visit> visits) {
        super("patients.trend");
        var axis = ChartAxis.times(
                getTranslation("patients.trend.visit"),
                visits.stream().map(Visit::takenAt).toList(),
                When.zone(UI.getCurrent()));
        add(new Paragraph(getTranslation("patients.trend.hint")));
        add(verdicts(axis, visits), regions(axis, visits));
    }

    private ChartFigure verdicts(ChartAxis axis, List<Visit> visits) {
        var probability = getTranslation("patients.trend.probability");
        var severity = getTranslation("patients.trend.severity");
        var content = new ChartContent(
                axis,
                List.of(
                        ChartScale.percent("probability", probability),
                        new ChartScale("severity", severity, 0.0, HIGHEST_SEVERITY, false, 0)),
                List.of(
                        new ChartSeries(probability, "probability", Shape.LINE, each(visits, Visit::probability)),
                        new ChartSeries(severity, "severity", Shape.LINE, each(visits, Visit::severity))),
                bands(visits),
                ungradable(visits));
        return new ChartFigure(
                getTranslation("patients.trend.verdicts"),
                getTranslation("patients.trend.verdicts.description", visits.size()),
                content);
    }

    private ChartFigure regions(ChartAxis axis, List<Visit> visits) {
        var series = new ArrayList<ChartSeries>();
        for (var region : Region.values()) {
            series.add(new ChartSeries(
                    getTranslation("analysis.region." + region),
                    "z",
                    Shape.LINE,
                    each(visits, visit -> visit.asymmetry().get(region))));
        }
        var usual = new ChartBand("z", 0, RegionAsymmetry.USUAL, Tone.NO_SIGN, getTranslation("patients.trend.usual"));
        var scale = ChartScale.fromZero("z", getTranslation("patients.trend.asymmetry"), 1);
        var content = new ChartContent(axis, List.of(scale), series, List.of(usual), ungradable(visits));
        return new ChartFigure(
                getTranslation("patients.trend.regions"),
                getTranslation("patients.trend.regions.description", visits.size()),
                content);
    }

    /** By the thresholds of the last visit that had a verdict; each record tells its own. */
    private List<ChartBand> bands(List<Visit> visits) {
        Thresholds last = visits.reversed().stream()
                .map(Visit::thresholds)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (last == null) {
            return List.of();
        }
        return List.of(
                band(0, last.lower(), Tone.NO_SIGN),
                band(last.lower(), last.upper(), Tone.UNCERTAIN),
                band(last.upper(), 1, Tone.REFER));
    }

    private ChartBand band(double from, double until, Tone tone) {
        return new ChartBand("probability", from, until, tone, getTranslation("analysis.outcome." + tone));
    }

    private List<ChartMarker> ungradable(List<Visit> visits) {
        return visits.stream()
                .filter(visit -> visit.ungradableReason() != null)
                .map(visit -> new ChartMarker(seconds(visit.takenAt()), getTranslation("analysis.outcome.UNGRADABLE")))
                .toList();
    }

    private static List<@Nullable Double> each(List<Visit> visits, Function<Visit, @Nullable Double> value) {
        var values = new ArrayList<@Nullable Double>();
        visits.forEach(visit -> values.add(value.apply(visit)));
        return values;
    }

    private static double seconds(Instant at) {
        return at.toEpochMilli() / 1000.0;
    }
}
