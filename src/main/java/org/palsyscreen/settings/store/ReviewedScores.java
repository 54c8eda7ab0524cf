package org.palsyscreen.settings.store;

import java.util.List;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.analysis.Thresholds;
import org.palsyscreen.programme.ReviewedCases;
import org.palsyscreen.records.ReviewedOutcome;
import org.palsyscreen.settings.ThresholdEffect;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The probabilities of the newest reviewed pictures, with what the reviewers found. */
@Repository
class ReviewedScores {
    private final JdbcClient jdbc;

    ReviewedScores(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param now in effect */
    ThresholdEffect effect(Thresholds now, Thresholds proposed) {
        var scores = last();
        var changed = scores.stream()
                .filter(score -> now.outcome(score.probability()) != proposed.outcome(score.probability()))
                .count();
        return new ThresholdEffect(
                scores.size(), Math.toIntExact(changed), judged(scores, now), judged(scores, proposed));
    }

    private static ReviewedCases judged(List<Score> scores, Thresholds thresholds) {
        return new ReviewedCases(scores.stream()
                .map(score -> new ReviewedCases.Count(thresholds.outcome(score.probability()), score.found(), 1))
                .toList());
    }

    private List<Score> last() {
        return jdbc.sql("""
                select s.probability, %s as found from screening s
                where s.voided = ? and s.probability is not null
                    and (s.review_state = 'CONFIRMED' or s.review_state = 'OVERRIDDEN')
                order by s.taken_at desc, s.id desc fetch first %d rows only""".formatted(ReviewedOutcome.SQL, ThresholdEffect.MOST_CASES))
                .param(false)
                .query((row, n) -> new Score(row.getDouble("probability"), Outcome.valueOf(row.getString("found"))))
                .list();
    }

    private record Score(double probability, Outcome found) {}
}
