package org.palsyscreen.batch.evaluate;

import java.util.Comparator;
import java.util.List;
import org.palsyscreen.analysis.Outcome;

/** The pictures whose verdict is furthest from the truth, at most {@link #MOST} of each kind, the worst first. */
record WorstErrors(List<Graded> falseAlarms, int allFalseAlarms, List<Graded> missed, int allMissed) {
    static final int MOST = 20;

    static WorstErrors among(List<Graded> graded) {
        List<Graded> alarms = graded.stream()
                .filter(g -> !g.isPalsy() && g.verdict().outcome() == Outcome.REFER)
                .sorted(Comparator.comparingDouble(Graded::probability).reversed())
                .toList();
        List<Graded> missed = graded.stream()
                .filter(g -> g.isPalsy() && g.verdict().outcome() == Outcome.NO_SIGN)
                .sorted(Comparator.comparingDouble(Graded::probability))
                .toList();
        return new WorstErrors(first(alarms), alarms.size(), first(missed), missed.size());
    }

    private static List<Graded> first(List<Graded> errors) {
        return errors.subList(0, Math.min(MOST, errors.size()));
    }
}
