package org.palsyscreen.programme.store;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.palsyscreen.access.CurrentUser;
import org.palsyscreen.audit.AuditAction;
import org.palsyscreen.audit.AuditLog;
import org.palsyscreen.programme.FigureLine;
import org.palsyscreen.programme.Period;
import org.palsyscreen.programme.ProgrammeExport;
import org.palsyscreen.programme.ProgrammeFigures;
import org.palsyscreen.programme.Proportion;
import org.palsyscreen.programme.ReviewedCases;
import org.palsyscreen.programme.ScoreDrift;
import org.palsyscreen.records.ReaderAgreement;
import org.palsyscreen.records.SecondReadings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The names of the figures are English and stay: programs read them. */
@Service
@Transactional
class FigureLines implements ProgrammeExport {
    private final ProgrammeFigures figures;
    private final SecondReadings readings;
    private final AuditLog audit;
    private final CurrentUser currentUser;

    FigureLines(ProgrammeFigures figures, SecondReadings readings, AuditLog audit, CurrentUser currentUser) {
        this.figures = figures;
        this.readings = readings;
        this.audit = audit;
        this.currentUser = currentUser;
    }

    @Override
    public List<FigureLine> lines(Period period, Period before, ZoneId zone) {
        var lines = new ArrayList<FigureLine>();
        var cases = figures.cases(period);
        lines.add(count("screenings", cases.screened()));
        lines.add(count("reviewed", cases.reviewed()));
        lines.add(count("reviewed_without_bearing_on_accuracy", cases.undecided()));
        for (var sign : ReviewedCases.Sign.values()) {
            var as = "_" + sign.name().toLowerCase(Locale.ROOT);
            lines.add(proportion("sensitivity" + as, cases.sensitivity(sign)));
            lines.add(proportion("specificity" + as, cases.specificity(sign)));
            lines.add(proportion("positive_predictive_value" + as, cases.positivePredictiveValue(sign)));
            lines.add(proportion("negative_predictive_value" + as, cases.negativePredictiveValue(sign)));
        }
        lines.add(proportion("overridden", cases.overridden()));
        lines.add(proportion("ungradable", cases.ungradable()));
        figures.ungradable(period).forEach((reason, number) -> lines.add(count("ungradable_" + lower(reason), number)));
        readings.agreement(period.from(), period.until()).ifPresent(agreement -> add(lines, agreement));
        var drift = figures.drift(before, period);
        for (int bin = 0; bin < ScoreDrift.BINS; bin++) {
            var tenth = "_probability_" + bin * 10 + "_to_" + (bin * 10 + 10);
            lines.add(count("compared" + tenth, drift.before().get(bin)));
            lines.add(count("now" + tenth, drift.now().get(bin)));
        }
        var index = drift.index();
        lines.add(new FigureLine(
                "population_stability_index", index.isEmpty() ? null : index.getAsDouble(), null, null, null, null));
        figures.volume(period, zone).forEach((day, number) -> lines.add(count("screenings_" + day, number)));
        audit.record(
                AuditAction.EXPORTED, currentUser.username(), "programme", period.from() + " to " + period.until());
        return lines;
    }

    private static void add(List<FigureLine> lines, ReaderAgreement agreement) {
        lines.add(proportion("readers_agree", new Proportion(agreement.agreed(), agreement.pairs())));
        var kappa = agreement.kappa();
        if (kappa != null) {
            lines.add(new FigureLine("readers_kappa", kappa.value(), kappa.low(), kappa.high(), null, null));
        }
        for (var first : agreement.outcomes()) {
            for (var second : agreement.outcomes()) {
                lines.add(count(
                        "first_reader_" + lower(first) + "_second_" + lower(second), agreement.count(first, second)));
            }
        }
    }

    private static FigureLine count(String figure, long number) {
        return new FigureLine(figure, (double) number, null, null, null, null);
    }

    private static FigureLine proportion(String figure, Proportion proportion) {
        var share = proportion.share();
        return share.isEmpty()
                ? new FigureLine(figure, null, null, null, proportion.hits(), proportion.of())
                : new FigureLine(
                        figure,
                        share.getAsDouble(),
                        proportion.lower(),
                        proportion.upper(),
                        proportion.hits(),
                        proportion.of());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
