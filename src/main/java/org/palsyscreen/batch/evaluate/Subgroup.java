package org.palsyscreen.batch.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.palsyscreen.batch.labels.Label;
import org.palsyscreen.batch.statistics.Estimate;
import org.palsyscreen.batch.statistics.PersonBootstrap;
import org.palsyscreen.batch.statistics.Ranking;
import org.palsyscreen.batch.statistics.Scored;
import org.palsyscreen.batch.statistics.Share;

/**
 * The pictures of one label from one source.
 *
 * @param name empty for those without one
 * @param auc against all pictures of the other label
 * @param notNormal share at or above the lower threshold
 * @param refer share at or above the upper threshold
 */
record Subgroup(Label label, String name, List<Judged> judged, Estimate auc, Rate notNormal, Rate refer) {
    /** More than these are persons rather than sources, and each costs thousands of draws. */
    static final int MOST = 50;

    static List<Subgroup> of(Label label, List<Judged> judged) {
        Map<String, List<Judged>> groups = new TreeMap<>();
        judged.stream()
                .filter(one -> one.is(label))
                .forEach(one -> groups.computeIfAbsent(one.picture().group(), g -> new ArrayList<>())
                        .add(one));
        if (groups.size() > MOST) {
            return List.of();
        }
        List<Graded> others = Graded.among(judged).stream()
                .filter(graded -> graded.picture().label() != label)
                .toList();
        List<Subgroup> subgroups = new ArrayList<>();
        groups.forEach((name, own) -> subgroups.add(of(label, name, own, others)));
        return subgroups;
    }

    private static Subgroup of(Label label, String name, List<Judged> judged, List<Graded> others) {
        List<Graded> own = Graded.among(judged);
        List<Graded> all = new ArrayList<>(own);
        all.addAll(others);
        List<Scored> scored = all.stream().map(Graded::scored).toList();
        PersonBootstrap bootstrap = PersonBootstrap.ofPersons(
                own.stream().map(graded -> graded.picture().personKey()).toList());
        return new Subgroup(
                label,
                name,
                List.copyOf(judged),
                PersonBootstrap.of(scored).estimate(new Ranking(scored)::auc),
                Rate.of(
                        Share.of(
                                own,
                                g -> true,
                                g -> g.probability() >= g.verdict().thresholds().lower()),
                        bootstrap),
                Rate.of(
                        Share.of(
                                own,
                                g -> true,
                                g -> g.probability() >= g.verdict().thresholds().upper()),
                        bootstrap));
    }
}
