package org.palsyscreen.components;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.palsyscreen.analysis.Region;
import org.palsyscreen.analysis.Severity;
import org.palsyscreen.analysis.SeverityClass;

/** The severity of the asymmetry on one picture, on a scale from 0 to 100 with its classes marked. */
public final class SeverityScale extends Div {
    public SeverityScale(Severity severity) {
        addClassName("ps-severity");
        var label = new Span(getTranslation("components.severity.label"));
        var value = new Span(whole(severity.overall()));
        value.addClassName("ps-severity-number");
        var name = new Span(name(severity.overallClass()));
        name.addClassName("ps-severity-class");
        var heading = new Div(label, name, value);
        heading.addClassName("ps-severity-heading");
        var hint = new Paragraph(getTranslation("components.severity.hint"));
        hint.addClassName("ps-hint");
        add(heading, track(severity.overall()), hint);
    }

    /** With the four regions below. */
    public SeverityScale withRegions(Severity severity) {
        var regions = new Div();
        regions.addClassName("ps-regions");
        regions.getElement().setAttribute("role", "list");
        for (var region : Region.values()) {
            regions.add(row(region, severity.of(region)));
        }
        add(regions);
        return this;
    }

    private Div row(Region region, double severity) {
        var severityClass = SeverityClass.of(severity);
        var name = new Span(getTranslation("analysis.region." + region));
        name.addClassName("ps-region-name");
        var remark = new Span(name(severityClass));
        remark.addClassName("ps-region-remark");
        var score = new Span(whole(severity));
        score.addClassName("ps-region-score");
        var fill = new Div();
        fill.addClassName("ps-region-fill");
        fill.getStyle().setWidth(cssPercent(severity));
        var track = new Div(fill);
        track.addClassName("ps-region-track");
        track.getElement().setAttribute("aria-hidden", "true");
        var row = new Div(name, remark, track, score);
        row.addClassName("ps-region");
        row.setClassName("ps-region-unusual", severityClass.compareTo(SeverityClass.MILD) >= 0);
        row.getElement().setAttribute("role", "listitem");
        return row;
    }

    private static Div track(double severity) {
        var track = new Div();
        track.addClassName("ps-severity-track");
        track.getElement().setAttribute("aria-hidden", "true");
        var classes = SeverityClass.values();
        for (var severityClass : classes) {
            var next = severityClass.ordinal() + 1;
            var zone = new Div();
            zone.addClassName("ps-severity-zone");
            var until = next < classes.length ? classes[next].from() : Severity.MAX;
            zone.getStyle().setWidth(cssPercent(until - severityClass.from()));
            track.add(zone);
        }
        var mark = new Div();
        mark.addClassName("ps-probability-mark");
        mark.getStyle().setLeft(cssPercent(severity));
        track.add(mark);
        return track;
    }

    private String name(SeverityClass severityClass) {
        return getTranslation("analysis.severity." + severityClass);
    }

    /** Cut, not rounded: 24.9 is not yet in the class that begins at 25. */
    private String whole(double severity) {
        return getTranslation("components.severity.value", (int) severity);
    }

    private static String cssPercent(double severity) {
        return String.format(Locale.ROOT, "%.2f%%", severity);
    }
}
