package org.palsyscreen.batch.evaluate;

import java.util.List;
import java.util.function.Predicate;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.analysis.Thresholds;
import org.palsyscreen.batch.statistics.Calibration;
import org.palsyscreen.batch.statistics.Estimate;
import org.palsyscreen.batch.statistics.PersonBootstrap;
import org.palsyscreen.batch.statistics.PrecisionRecallCurve;
import org.palsyscreen.batch.statistics.Ranking;
import org.palsyscreen.batch.statistics.RocCurve;
import org.palsyscreen.batch.statistics.Scored;
import org.palsyscreen.batch.statistics.Share;
import org.palsyscreen.batch.statistics.Statistic;

/**
 * What is measured on the pictures that got a verdict.
 *
 * @param cuts at the lower and at the upper threshold
 * @param side among paralysis pictures whose side is known and for which a side is shown: the right one
 */
record Figures(
        List<Scored> scored,
        Thresholds thresholds,
        String modelVersion,
        RocCurve roc,
        PrecisionRecallCurve precisionRecall,
        Estimate auc,
        Estimate averagePrecision,
        List<Cut> cuts,
        Calibration evenOdds,
        Calibration asFound,
        Rate side) {

    /** Everything from the threshold up is called a sign. */
    record Cut(String name, double threshold, Rate sensitivity, Rate specificity, Rate ppv, Rate npv) {}

    /** @param graded of both labels */
    static Figures of(List<Graded> graded) {
        List<Scored> scored = graded.stream().map(Graded::scored).toList();
        Ranking ranking = new Ranking(scored);
        Thresholds thresholds = graded.getFirst().verdict().thresholds();
        Cutting lower = Cutting.at(scored, thresholds.lower());
        Cutting upper = Cutting.at(scored, thresholds.upper());
        List<Statistic> statistics = List.of(
                ranking::auc,
                ranking::averagePrecision,
                lower.sensitivity,
                lower.specificity,
                lower.ppv,
                lower.npv,
                upper.sensitivity,
                upper.specificity,
                upper.ppv,
                upper.npv);
        List<Estimate> estimates = PersonBootstrap.of(scored).estimates(statistics);
        return new Figures(
                scored,
                thresholds,
                graded.getFirst().verdict().modelVersion(),
                RocCurve.of(ranking),
                PrecisionRecallCurve.of(ranking),
                estimates.get(0),
                estimates.get(1),
                List.of(
                        lower.cut("lower: refer or uncertain", thresholds.lower(), estimates.subList(2, 6)),
                        upper.cut("upper: refer", thresholds.upper(), estimates.subList(6, 10))),
                Calibration.evenOdds(scored),
                Calibration.asFound(scored),
                side(graded));
    }

    private static Rate side(List<Graded> graded) {
        Share share = Share.of(
                graded,
                g -> g.isPalsy() && g.picture().side() != null && g.verdict().outcome() != Outcome.NO_SIGN,
                g -> g.verdict().side() == g.picture().side());
        return Rate.of(
                share,
                PersonBootstrap.ofPersons(
                        graded.stream().map(g -> g.picture().personKey()).toList()));
    }

    private record Cutting(Share sensitivity, Share specificity, Share ppv, Share npv) {
        static Cutting at(List<Scored> scored, double threshold) {
            Predicate<Scored> sign = s -> s.probability() >= threshold;
            return new Cutting(
                    Share.of(scored, Scored::paralysis, sign),
                    Share.of(scored, s -> !s.paralysis(), sign.negate()),
                    Share.of(scored, sign, Scored::paralysis),
                    Share.of(scored, sign.negate(), s -> !s.paralysis()));
        }

        Cut cut(String name, double threshold, List<Estimate> estimates) {
            return new Cut(
                    name,
                    threshold,
                    Rate.of(sensitivity, estimates.get(0)),
                    Rate.of(specificity, estimates.get(1)),
                    Rate.of(ppv, estimates.get(2)),
                    Rate.of(npv, estimates.get(3)));
        }
    }
}
