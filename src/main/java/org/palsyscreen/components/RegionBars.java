package org.palsyscreen.components;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.palsyscreen.analysis.RegionAsymmetry;

/** How asymmetric each part of the face is, compared with normal faces, and which side looks weaker there. */
public final class RegionBars extends Div {
    /** Up to here, in standard deviations, lie about 95 % of normal faces; no side is named below. */
    private static final double USUAL = 2;
    /** Right end of the bars, in standard deviations. */
    private static final double FULL = 6;

    public RegionBars(List<RegionAsymmetry> regions) {
        addClassName("ps-regions");
        getElement().setAttribute("role", "list");
        for (var region : regions) {
            add(row(region));
        }
        var legend = new Paragraph(getTranslation("components.regions.legend", USUAL));
        legend.addClassName("ps-hint");
        legend.getElement().setAttribute("role", "listitem");
        add(legend);
    }

    private Div row(RegionAsymmetry region) {
        boolean unusual = region.zScore() > USUAL;
        var name = new Span(getTranslation("analysis.region." + region.region()));
        name.addClassName("ps-region-name");
        var remark = new Span(
                unusual
                        ? getTranslation(
                                "components.regions.weaker", getTranslation("analysis.side." + region.weakerSide()))
                        : getTranslation("components.regions.usual"));
        remark.addClassName("ps-region-remark");
        var score = new Span(getTranslation("components.regions.score", region.zScore()));
        score.addClassName("ps-region-score");
        var fill = new Div();
        fill.addClassNames("ps-region-fill");
        fill.getStyle().setWidth(width(region.zScore()));
        var usual = new Div();
        usual.addClassName("ps-region-usual");
        usual.getStyle().setWidth(width(USUAL));
        var track = new Div(usual, fill);
        track.addClassName("ps-region-track");
        track.getElement().setAttribute("aria-hidden", "true");
        var row = new Div(name, remark, track, score);
        row.addClassName("ps-region");
        row.setClassName("ps-region-unusual", unusual);
        row.getElement().setAttribute("role", "listitem");
        return row;
    }

    private static String width(double zScore) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * Math.min(1, zScore / FULL));
    }
}
