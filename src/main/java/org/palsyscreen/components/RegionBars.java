package org.palsyscreen.components;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.palsyscreen.analysis.Assessment;
import org.palsyscreen.analysis.RegionAsymmetry;

/**
 * How asymmetric each part of the face is, compared with normal faces, which side looks weaker there, and what the part
 * means to the verdict where the model tells it.
 */
public final class RegionBars extends Div {
    /** Right end of the bars of asymmetry, in standard deviations. */
    private static final double FULL = 6;

    public RegionBars(Assessment assessment) {
        addClassName("ps-region-bars");
        var explanation = new Explanation(assessment);
        if (explanation.pointsOut()) {
            var sentence = new Paragraph(sentence(explanation));
            sentence.addClassName("ps-evidence-sentence");
            add(sentence);
        }
        var list = new Div();
        list.addClassName("ps-regions");
        list.getElement().setAttribute("role", "list");
        for (var region : explanation.regions()) {
            list.add(row(region));
        }
        add(
                list,
                hint(getTranslation("components.regions.legend", RegionAsymmetry.USUAL)),
                hint(getTranslation("components.evidence." + (explanation.told() ? "legend" : "untold"))));
    }

    /** Names a side only where the bars do. */
    private String sentence(Explanation explanation) {
        var speaking = explanation.speakingFor();
        if (speaking.isEmpty()) {
            return getTranslation("components.evidence.none");
        }
        var region = speaking.getFirst();
        var name = inSentence("analysis.region." + region.region());
        return region.unusual()
                ? getTranslation("components.evidence.most", name, inSentence("analysis.side." + region.weakerSide()))
                : getTranslation("components.evidence.most.usual", name);
    }

    private String inSentence(String key) {
        return getTranslation(key).toLowerCase(getLocale());
    }

    private Div row(RegionAsymmetry region) {
        var name = new Span(getTranslation("analysis.region." + region.region()));
        name.addClassName("ps-region-name");
        var remark = new Span(
                region.unusual()
                        ? getTranslation(
                                "components.regions.weaker", getTranslation("analysis.side." + region.weakerSide()))
                        : getTranslation("components.regions.usual"));
        remark.addClassName("ps-region-remark");
        var score = new Span(getTranslation("components.regions.score", region.zScore()));
        score.addClassName("ps-region-score");
        var usual = new Div();
        usual.addClassName("ps-region-usual");
        usual.getStyle().setWidth(width(RegionAsymmetry.USUAL / FULL));
        var track = new Div(usual, fill(region.zScore() / FULL));
        track.addClassName("ps-region-track");
        track.getElement().setAttribute("aria-hidden", "true");
        var row = new Div(name, remark, track, score);
        row.addClassName("ps-region");
        row.setClassName("ps-region-unusual", region.unusual());
        row.getElement().setAttribute("role", "listitem");
        if (region.contribution() != null) {
            evidence(row, region.contribution());
        }
        return row;
    }

    private void evidence(Div row, double contribution) {
        var weight = Explanation.Weight.of(contribution);
        var number = getTranslation("components.evidence.number", contribution);
        var track = new Div(fill(Explanation.share(contribution)));
        track.addClassNames("ps-region-track", "ps-evidence-track");
        track.setClassName("ps-evidence-for", weight.speaksFor());
        track.getElement().setAttribute("role", "img");
        track.getElement().setAttribute("aria-label", number);
        track.setTitle(number);
        var words = new Span(getTranslation("components.evidence." + weight));
        words.addClassName("ps-region-score");
        words.setTitle(number);
        row.add(track, words);
    }

    private static Paragraph hint(String text) {
        var hint = new Paragraph(text);
        hint.addClassName("ps-hint");
        return hint;
    }

    private static Div fill(double share) {
        var fill = new Div();
        fill.addClassName("ps-region-fill");
        fill.getStyle().setWidth(width(share));
        return fill;
    }

    private static String width(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * Math.min(1, share));
    }
}
