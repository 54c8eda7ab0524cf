package org.palsyscreen.batch.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.palsyscreen.batch.chart.Chart;
import org.palsyscreen.batch.chart.Charts;
import org.palsyscreen.batch.chart.Markup;
import org.palsyscreen.batch.labels.Label;
import org.palsyscreen.batch.labels.LabelledFolder;

/** One page with everything in it, and its charts as files of their own. */
record Report(
        String input,
        Instant made,
        LabelledFolder labelled,
        List<Judged> judged,
        Figures figures,
        WorstErrors errors,
        Thumbnails thumbnails) {
    static final String PAGE = "report.html";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    void write(ReportFolder folder) throws IOException {
        Chart roc = Charts.roc(figures.roc(), figures.thresholds());
        Chart precisionRecall = Charts.precisionRecall(figures.precisionRecall(), figures.thresholds());
        Chart reliability = Charts.reliability(figures.evenOdds());
        Chart scores = Charts.scores(figures.scored(), figures.thresholds());
        Files.writeString(folder.file("roc.svg"), roc.file());
        Files.writeString(folder.file("precision-recall.svg"), precisionRecall.file());
        Files.writeString(folder.file("reliability.svg"), reliability.file());
        Files.writeString(folder.file("scores.svg"), scores.file());
        Html html = new Html();
        begin(html);
        FiguresPart.keyFigures(html, figures, judged);
        FiguresPart.discrimination(html, figures, roc, precisionRecall);
        PicturesPart.outcomes(html, judged, scores);
        FiguresPart.calibration(html, figures, reliability);
        FiguresPart.side(html, figures, labelled);
        PicturesPart.withoutVerdict(html, judged);
        PicturesPart.subgroups(html, judged);
        PicturesPart.worst(html, errors, thumbnails);
        FiguresPart.howComputed(html);
        html.raw("</main></body></html>");
        Files.writeString(folder.file(PAGE), html.toString());
    }

    /** The main figures in a few lines. */
    String summary() {
        Figures.Cut lower = figures.cuts().getFirst();
        Figures.Cut upper = figures.cuts().getLast();
        return String.join(
                System.lineSeparator(),
                "A screening aid, not a diagnosis. 95 % intervals in brackets.",
                figures.scored().size() + " of " + judged.size() + " pictures got a verdict",
                "ROC AUC                        " + Words.of(figures.auc()),
                "average precision              " + Words.of(figures.averagePrecision()),
                "sensitivity, lower threshold   " + Words.of(lower.sensitivity()),
                "specificity, lower threshold   " + Words.of(lower.specificity()),
                "sensitivity, upper threshold   " + Words.of(upper.sensitivity()),
                "specificity, upper threshold   " + Words.of(upper.specificity()),
                "expected calibration error     "
                        + Words.number(figures.evenOdds().expectedError()));
    }

    private void begin(Html html) throws IOException {
        String title = "PalsyScreen on \"" + input + "\"";
        html.raw("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">");
        html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        html.raw("<meta http-equiv=\"Content-Security-Policy\""
                + " content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">");
        html.raw("<meta name=\"color-scheme\" content=\"light dark\">");
        html.element("title", title).raw("<style>" + styles() + "</style></head><body><main>");
        html.raw("<header><p class=\"kind\">Evaluation on labelled pictures</p>");
        html.element("h1", title);
        html.raw(
                "<p class=\"aid\"><strong>PalsyScreen is a screening aid, not a diagnosis.</strong> These figures say how"
                        + " it did on these pictures, and on others only as far as those are like them.</p>");
        html.raw("<dl>");
        term(html, "Made", DAY.format(made));
        term(html, "Model", "palsy-classifier " + figures.modelVersion());
        term(
                html,
                "Thresholds",
                String.format(
                        Locale.ROOT,
                        "lower %.3f, upper %.3f",
                        figures.thresholds().lower(),
                        figures.thresholds().upper()));
        term(html, "Normal", counts(Label.NORMAL));
        term(html, "Paralysis", counts(Label.PARALYSIS));
        html.raw("</dl></header>");
        labelled.remarks().forEach(html::note);
    }

    private static void term(Html html, String term, String description) {
        html.raw("<div><dt>" + Markup.escaped(term) + "</dt><dd>" + Markup.escaped(description) + "</dd></div>");
    }

    private String counts(Label label) {
        List<Judged> own = judged.stream().filter(one -> one.is(label)).toList();
        String pictures = own.size() == 1 ? "1 picture" : own.size() + " pictures";
        if (!labelled.namesPersons()) {
            return pictures;
        }
        long persons =
                own.stream().map(one -> one.picture().personKey()).distinct().count();
        return pictures + " of " + (persons == 1 ? "1 person" : persons + " persons");
    }

    private static String styles() throws IOException {
        try (InputStream in = Report.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new IllegalStateException("report.css is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
