package org.palsyscreen.batch.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.palsyscreen.analysis.Thresholds;
import org.palsyscreen.batch.statistics.Calibration;
import org.palsyscreen.batch.statistics.PrecisionRecallCurve;
import org.palsyscreen.batch.statistics.Ranking;
import org.palsyscreen.batch.statistics.RocCurve;
import org.palsyscreen.batch.statistics.Scored;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ChartsTest {
    private static final Thresholds THRESHOLDS = new Thresholds(0.3, 0.7);
    private static final List<Scored> FOUR = List.of(
            new Scored(0.9, true, "a"),
            new Scored(0.5, false, "b"),
            new Scored(0.4, true, "c"),
            new Scored(0.1, false, "d"));

    @Test
    void theRocCurveRunsFromCornerToCornerThroughItsPoints() throws Exception {
        Document svg = parsed(Charts.roc(RocCurve.of(new Ranking(FOUR)), THRESHOLDS));
        // the axes span 386 by 316 pixels from the lower left at 58, 346
        assertThat(only(svg, "path", "curve").getAttribute("d"))
                .isEqualTo("M58.0 346.0L58.0 188.0L251.0 188.0L251.0 30.0L444.0 30.0");
        assertThat(all(svg, "circle", "mark"))
                .extracting(dot -> dot.getAttribute("cx") + " " + dot.getAttribute("cy"))
                .containsExactly("58.0 188.0", "251.0 30.0");
    }

    @Test
    void thePrecisionRecallCurveGoesInSteps() throws Exception {
        Document svg = parsed(Charts.precisionRecall(PrecisionRecallCurve.of(new Ranking(FOUR)), THRESHOLDS));
        assertThat(only(svg, "path", "curve").getAttribute("d"))
                .startsWith("M58.0 30.0L251.0 30.0L251.0 188.0L251.0 135.3L444.0 135.3");
    }

    @Test
    void marksNoPrecisionWhereNothingReachesTheThreshold() throws Exception {
        Document svg =
                parsed(Charts.precisionRecall(PrecisionRecallCurve.of(new Ranking(FOUR)), new Thresholds(0.3, 0.95)));
        assertThat(all(svg, "circle", "mark")).hasSize(1);
    }

    @Test
    void theReliabilityDiagramShowsFilledBinsAndAllCounts() throws Exception {
        Document svg = parsed(Charts.reliability(Calibration.asFound(FOUR)));
        assertThat(all(svg, "circle", "mark")).hasSize(4);
        assertThat(all(svg, "rect", "counts")).hasSize(4);
    }

    @Test
    void theSpreadDrawsEachLabelAndBothThresholds() throws Exception {
        Document svg = parsed(Charts.scores(FOUR, THRESHOLDS));
        assertThat(all(svg, "path", "threshold")).hasSize(2);
        assertThat(all(svg, "rect", "palsy"))
                .filteredOn(bar -> !bar.getAttribute("height").equals("0.0"))
                .hasSize(2);
    }

    @Test
    void manyPicturesMakeNoHugeChart() {
        Random random = new Random(1);
        List<Scored> many = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            many.add(new Scored(random.nextDouble(), i % 2 == 0, "p" + i));
        }
        assertThat(Charts.roc(RocCurve.of(new Ranking(many)), THRESHOLDS).svg()).hasSizeLessThan(200_000);
    }

    @Test
    void escapesWhatANameMayHold() {
        assertThat(Markup.escaped("<b a=\"1\" b='2'>&")).isEqualTo("&lt;b a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;");
    }

    private static Document parsed(Chart chart) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(chart.file().getBytes(StandardCharsets.UTF_8)));
    }

    private static Element only(Document svg, String tag, String kind) {
        assertThat(all(svg, tag, kind)).hasSize(1);
        return all(svg, tag, kind).getFirst();
    }

    private static List<Element> all(Document svg, String tag, String kind) {
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < svg.getElementsByTagName(tag).getLength(); i++) {
            Element element = (Element) svg.getElementsByTagName(tag).item(i);
            if (element.getAttribute("class").equals(kind)) {
                found.add(element);
            }
        }
        return found;
    }
}
