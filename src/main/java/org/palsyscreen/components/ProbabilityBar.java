package org.palsyscreen.components;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;
import java.util.Locale;
import org.palsyscreen.analysis.Thresholds;

/** The calibrated probability of paralysis on a scale from 0 to 100 %, with the two thresholds of its screening marked. */
public final class ProbabilityBar extends Div {
    private static final double MOST = 0.99;
    private static final double LEAST = 0.01;

    /** @param probability 0..1 */
    public ProbabilityBar(double probability, Thresholds thresholds) {
        addClassName("ps-probability");
        var value = percent(probability, getLocale());
        var track = new Div(
                zone("ps-no-sign", 0, thresholds.lower()),
                zone("ps-uncertain", thresholds.lower(), thresholds.upper()),
                zone("ps-refer", thresholds.upper(), 1),
                mark(probability));
        track.addClassName("ps-probability-track");
        var meter = track.getElement();
        meter.setAttribute("role", "meter");
        meter.setAttribute("aria-label", getTranslation("components.probability.label"));
        meter.setAttribute("aria-valuemin", "0");
        meter.setAttribute("aria-valuemax", "100");
        meter.setAttribute("aria-valuenow", String.format(Locale.ROOT, "%.1f", 100 * probability));
        meter.setAttribute(
                "aria-valuetext",
                getTranslation(
                        "components.probability.value",
                        value,
                        percent(thresholds.lower(), getLocale()),
                        percent(thresholds.upper(), getLocale())));
        var label = new Span(getTranslation("components.probability.label"));
        var number = new Span(value);
        number.addClassName("ps-probability-number");
        var heading = new Div(label, number);
        heading.addClassName("ps-probability-heading");
        add(heading, track, scale(thresholds));
    }

    /** "63%" in the words of the locale; beyond 99 % and below 1 % no more than that, which is all that was measured. */
    public static String percent(double probability, Locale locale) {
        var format = NumberFormat.getPercentInstance(locale);
        if (probability > MOST) {
            return ">" + format.format(MOST);
        }
        return probability < LEAST ? "<" + format.format(LEAST) : format.format(probability);
    }

    private Div scale(Thresholds thresholds) {
        var lower = new Span(percent(thresholds.lower(), getLocale()));
        var upper = new Span(percent(thresholds.upper(), getLocale()));
        place(lower, thresholds.lower());
        place(upper, thresholds.upper());
        var scale = new Div(lower, upper);
        scale.addClassName("ps-probability-scale");
        scale.getElement().setAttribute("aria-hidden", "true");
        return scale;
    }

    private static Div zone(String style, double from, double to) {
        var zone = new Div();
        zone.addClassNames("ps-probability-zone", style);
        zone.getStyle().setWidth(cssPercent(to - from));
        return zone;
    }

    private static Div mark(double probability) {
        var mark = new Div();
        mark.addClassName("ps-probability-mark");
        mark.getStyle().setLeft(cssPercent(probability));
        return mark;
    }

    private static void place(Span label, double position) {
        label.getStyle().setLeft(cssPercent(position));
    }

    private static String cssPercent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", 100 * share);
    }
}
