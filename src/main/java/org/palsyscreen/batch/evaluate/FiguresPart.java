package org.palsyscreen.batch.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.palsyscreen.batch.chart.Chart;
import org.palsyscreen.batch.chart.Markup;
import org.palsyscreen.batch.labels.Label;
import org.palsyscreen.batch.labels.LabelledFolder;
import org.palsyscreen.batch.statistics.Calibration;
import org.palsyscreen.batch.statistics.PersonBootstrap;
import org.palsyscreen.batch.statistics.Scored;

/** The parts of the page that show measures. */
final class FiguresPart {
    private static final int FEW_PERSONS = 30;
    private static final double[] PREVALENCES = {0.01, 0.05, 0.2};

    private FiguresPart() {}

    static void keyFigures(Html html, Figures figures, List<Judged> judged) {
        Figures.Cut lower = figures.cuts().getFirst();
        Figures.Cut upper = figures.cuts().getLast();
        html.raw("<section class=\"key\" aria-label=\"Main figures\">");
        key(
                html,
                "ROC AUC",
                Words.number(figures.auc().value()),
                interval(
                        figures.auc().interval().low(), figures.auc().interval().high(), 1, "%.3f"));
        rate(html, "Paralysis not passed as normal", lower.sensitivity());
        rate(html, "Paralysis referred", upper.sensitivity());
        rate(html, "Normal not referred", upper.specificity());
        key(
                html,
                "Got a verdict",
                Words.percent((double) figures.scored().size() / judged.size()),
                figures.scored().size() + " of " + judged.size() + " pictures");
        html.raw("</section>");
        for (Label label : Label.values()) {
            long persons = figures.scored().stream()
                    .filter(s -> s.paralysis() == (label == Label.PARALYSIS))
                    .map(Scored::person)
                    .distinct()
                    .count();
            if (persons < FEW_PERSONS) {
                html.note(Words.of(label) + ": verdicts on only " + persons + (persons == 1 ? " person." : " persons.")
                        + " One unusual person moves every figure, and the intervals may be too narrow.");
            }
        }
    }

    static void discrimination(Html html, Figures figures, Chart roc, Chart precisionRecall) {
        html.raw("<section>").element("h2", "Telling paralysis from normal");
        html.raw("<div class=\"charts\">");
        figure(html, roc, "ROC curve. AUC " + Words.of(figures.auc()) + ". Dashed: guessing.");
        figure(
                html,
                precisionRecall,
                "Precision-recall curve. Average precision " + Words.of(figures.averagePrecision())
                        + ". Dashed: guessing, "
                        + Words.percent(figures.precisionRecall().prevalence())
                        + " of these pictures being paralysis.");
        html.raw("</div>");
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("Counted as a sign"));
        List<String> sensitivity = new ArrayList<>(List.of("Sensitivity"));
        List<String> specificity = new ArrayList<>(List.of("Specificity"));
        List<String> ppv = new ArrayList<>(List.of("PPV in these pictures"));
        List<String> npv = new ArrayList<>(List.of("NPV in these pictures"));
        for (Figures.Cut cut : figures.cuts()) {
            head.add(String.format(Locale.ROOT, "from %.3f (%s)", cut.threshold(), cut.name()));
            sensitivity.add(Words.of(cut.sensitivity()));
            specificity.add(Words.of(cut.specificity()));
            ppv.add(Words.of(cut.ppv()));
            npv.add(Words.of(cut.npv()));
        }
        rows.addAll(List.of(sensitivity, specificity, ppv, npv));
        for (double prevalence : PREVALENCES) {
            List<String> row = new ArrayList<>(
                    List.of(String.format(Locale.ROOT, "PPV / NPV if %.0f %% had a palsy", 100 * prevalence)));
            figures.cuts().forEach(cut -> row.add(predictive(cut, prevalence)));
            rows.add(row);
        }
        html.table(head, rows);
        html.paragraph(
                "PPV: how many of the signs are right; NPV: how many of the others are. Both hang on how frequent palsy"
                        + " is, and in screening it is rarer than in most collections of pictures.");
        html.raw("</section>");
    }

    static void calibration(Html html, Figures figures, Chart reliability) {
        html.raw("<section>").element("h2", "Do the probabilities mean what they say?");
        html.raw("<div class=\"beside\">");
        figure(
                html,
                reliability,
                "Reliability diagram, both labels weighing the same. Dashed: as it should be. Above and as bars: pictures in each bin.");
        html.raw("<div>");
        html.table(
                List.of("", "Both labels weigh the same", "As in these pictures"),
                List.of(
                        List.of(
                                "Expected calibration error",
                                Words.number(figures.evenOdds().expectedError()),
                                Words.number(figures.asFound().expectedError())),
                        List.of(
                                "Brier score",
                                Words.number(figures.evenOdds().brierScore()),
                                Words.number(figures.asFound().brierScore()))));
        html.paragraph(
                "The classifier is calibrated for even odds: 0.5 means that normal and paralysis would be equally likely if"
                        + " they were equally frequent. The first column holds it to that. With few pictures in a bin the error looks"
                        + " larger than it is. Both scores are 0 at best; always saying 0.5 has a Brier score of 0.25.");
        html.raw("</div></div></section>");
    }

    static void side(Html html, Figures figures, LabelledFolder labelled) {
        html.raw("<section>").element("h2", "Affected side");
        boolean given = labelled.pictures().stream().anyMatch(picture -> picture.side() != null);
        html.paragraph(
                given
                        ? "Right side, among paralysis pictures for which a side is shown and known: "
                                + Words.of(figures.side()) + "."
                        : "The labels give no sides, so that it cannot be said how often the side was right.");
        html.raw("</section>");
    }

    static void howComputed(Html html) {
        html.raw("<section>").element("h2", "How this was computed");
        html.paragraph(
                "Every picture went through the same intake, quality gate and model as in the application. All measures are"
                        + " over the pictures that got a verdict. Areas share ties; average precision is not interpolated; calibration"
                        + " has " + Calibration.BINS + " bins of equal width.");
        html.paragraph("Intervals hold the middle 95 % of " + PersonBootstrap.DRAWS
                + " draws of persons with replacement, each with all"
                + " of their pictures, persons with palsy, without, and with both drawn apart (seed "
                + PersonBootstrap.SEED
                + "). A share of exactly 0 or 100 % has the exact binomial interval over persons instead. Where the AUC is 1,"
                + " its interval says nothing about other persons.");
        html.paragraph("pictures.csv has a row for each picture; the charts are beside this page as SVG files.");
        html.raw("</section>");
    }

    private static String predictive(Figures.Cut cut, double prevalence) {
        double sensitivity = cut.sensitivity().estimate().value();
        // no false alarm among some normal pictures does not make every sign a right one
        boolean none = cut.specificity().estimate().value() == 1;
        double specificity = none
                ? cut.specificity().estimate().interval().low()
                : cut.specificity().estimate().value();
        double truePositives = prevalence * sensitivity;
        double falsePositives = (1 - prevalence) * (1 - specificity);
        double trueNegatives = (1 - prevalence) * specificity;
        double falseNegatives = prevalence * (1 - sensitivity);
        return (none ? "at least " : "") + Words.percent(truePositives / (truePositives + falsePositives)) + " / "
                + Words.percent(trueNegatives / (trueNegatives + falseNegatives));
    }

    private static void rate(Html html, String name, Rate rate) {
        key(
                html,
                name,
                Words.percent(rate.estimate().value()),
                interval(
                        rate.estimate().interval().low(),
                        rate.estimate().interval().high(),
                        100,
                        "%.1f"));
    }

    private static String interval(double low, double high, double factor, String format) {
        return String.format(Locale.ROOT, "95 %% interval " + format + " to " + format, factor * low, factor * high);
    }

    private static void key(Html html, String name, String value, String below) {
        html.raw("<div><h3>" + Markup.escaped(name) + "</h3><p class=\"value\">" + Markup.escaped(value) + "</p><p>"
                + Markup.escaped(below) + "</p></div>");
    }

    private static void figure(Html html, Chart chart, String caption) {
        html.raw("<figure>" + chart.svg() + "<figcaption>" + Markup.escaped(caption) + "</figcaption></figure>");
    }
}
