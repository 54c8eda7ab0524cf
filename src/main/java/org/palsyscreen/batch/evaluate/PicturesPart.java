package org.palsyscreen.batch.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.batch.chart.Chart;
import org.palsyscreen.batch.chart.Markup;
import org.palsyscreen.batch.labels.Label;

/** The parts of the page that show what became of the pictures. */
final class PicturesPart {
    private static final List<Outcome> VERDICTS = List.of(Outcome.NO_SIGN, Outcome.UNCERTAIN, Outcome.REFER);

    private PicturesPart() {}

    static void outcomes(Html html, List<Judged> judged, Chart scores) {
        html.raw("<section>").element("h2", "What became of the pictures");
        List<String> head = new ArrayList<>(List.of("Label", "Pictures"));
        VERDICTS.forEach(outcome -> head.add(Words.of(outcome)));
        head.addAll(List.of(Words.of(Outcome.UNGRADABLE), "Not a picture"));
        List<List<String>> rows = new ArrayList<>();
        for (Label label : Label.values()) {
            List<Judged> own = judged.stream().filter(one -> one.is(label)).toList();
            List<String> row = new ArrayList<>(List.of(Words.of(label), Integer.toString(own.size())));
            for (Outcome outcome : VERDICTS) {
                row.add(Words.count(
                        own.stream()
                                .filter(one -> one.judgement() instanceof Judgement.Graded graded
                                        && graded.outcome() == outcome)
                                .count(),
                        own.size()));
            }
            row.add(count(own, Judgement.NotGraded.class));
            row.add(count(own, Judgement.NoPicture.class));
            rows.add(row);
        }
        html.table(head, rows);
        html.raw("<figure class=\"single\">" + scores.svg() + "<figcaption>Spread of the probabilities: "
                + "<span class=\"normal-key\">normal</span>, <span class=\"palsy-key\">paralysis</span>. Dotted: the two"
                + " thresholds.</figcaption></figure></section>");
    }

    private static String count(List<Judged> own, Class<? extends Judgement> kind) {
        return Words.count(
                own.stream().filter(one -> kind.isInstance(one.judgement())).count(), own.size());
    }

    static void withoutVerdict(Html html, List<Judged> judged) {
        html.raw("<section>").element("h2", "Without a verdict");
        Map<String, List<Judged>> reasons = new TreeMap<>();
        judged.stream()
                .filter(one -> !one.isGraded())
                .forEach(one -> reasons.computeIfAbsent(Words.reason(one.judgement()), r -> new ArrayList<>())
                        .add(one));
        if (reasons.isEmpty()) {
            html.paragraph("Every picture got a verdict.").raw("</section>");
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        reasons.entrySet().stream()
                .sorted(Comparator.comparingInt(reason -> -reason.getValue().size()))
                .forEach(reason -> rows.add(List.of(
                        reason.getKey(),
                        of(reason.getValue(), judged, Label.NORMAL),
                        of(reason.getValue(), judged, Label.PARALYSIS),
                        groups(reason.getValue()))));
        html.table(List.of("Reason", "Normal", "Paralysis", "Groups"), rows).raw("</section>");
    }

    private static String of(List<Judged> some, List<Judged> judged, Label label) {
        return Words.count(
                some.stream().filter(one -> one.is(label)).count(),
                judged.stream().filter(one -> one.is(label)).count());
    }

    private static String groups(List<Judged> some) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        some.stream()
                .map(one -> group(one.picture().group()))
                .sorted()
                .forEach(group -> counts.merge(group, 1, Integer::sum));
        if (counts.size() > Subgroup.MOST) {
            return counts.size() + " groups";
        }
        return String.join(
                ", ",
                counts.entrySet().stream()
                        .map(group -> group.getKey() + " " + group.getValue())
                        .toList());
    }

    static void subgroups(Html html, List<Judged> judged) {
        html.raw("<section>").element("h2", "Groups");
        if (judged.stream().allMatch(one -> one.picture().group().isEmpty())) {
            html.paragraph("The labels name no groups.").raw("</section>");
            return;
        }
        for (Label label : Label.values()) {
            List<Subgroup> subgroups = Subgroup.of(label, judged);
            if (subgroups.isEmpty()) {
                html.note(Words.of(label) + ": more than " + Subgroup.MOST + " groups are too many for a table."
                        + " If they are persons, name them as such.");
                continue;
            }
            List<String> head = switch (label) {
                case NORMAL ->
                    List.of(
                            "Normal",
                            "Graded",
                            "AUC against all paralysis",
                            "False alarms (referred)",
                            "Not passed as normal");
                case PARALYSIS ->
                    List.of("Paralysis", "Graded", "AUC against all normal", "Referred", "Not passed as normal");
            };
            html.table(
                    head,
                    subgroups.stream()
                            .map(subgroup -> List.of(
                                    group(subgroup.name()),
                                    Words.count(
                                                    subgroup.refer().among(),
                                                    subgroup.judged().size()) + " of "
                                            + subgroup.judged().size(),
                                    Words.of(subgroup.auc()),
                                    Words.of(subgroup.refer()),
                                    Words.of(subgroup.notNormal())))
                            .toList());
        }
        html.raw("</section>");
    }

    static void worst(Html html, WorstErrors errors, Thumbnails thumbnails) {
        html.raw("<section>").element("h2", "Worst errors").raw("<div class=\"charts\">");
        errors(html, "Normal, but referred", errors.falseAlarms(), errors.allFalseAlarms(), thumbnails);
        errors(html, "Paralysis, but no sign found", errors.missed(), errors.allMissed(), thumbnails);
        html.raw("</div></section>");
    }

    private static void errors(Html html, String name, List<Graded> worst, int all, Thumbnails thumbnails) {
        html.raw("<div>").element("h3", name + ": " + all);
        if (all > worst.size()) {
            html.paragraph("The " + worst.size() + " worst:");
        }
        html.raw("<ol class=\"errors\">");
        for (Graded graded : worst) {
            String picture = thumbnails
                    .of(graded)
                    .map(address -> "<img alt=\"\" src=\"" + address + "\">")
                    .orElse("");
            html.raw("<li>" + picture + "<span class=\"file\">"
                    + Markup.escaped(graded.picture().file().name()) + "</span> <span class=\"probability\">"
                    + String.format(Locale.ROOT, "%.3f", graded.probability()) + "</span></li>");
        }
        html.raw("</ol></div>");
    }

    private static String group(String name) {
        return name.isEmpty() ? "(no group)" : name;
    }
}
