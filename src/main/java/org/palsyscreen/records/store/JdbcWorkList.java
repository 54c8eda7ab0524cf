package org.palsyscreen.records.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.records.WorkList;
import org.palsyscreen.screening.ReviewState;
import org.palsyscreen.screening.ScreeningId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Walks the index of review state and time from its old end, one state and outcome after the other. */
@Service
@Transactional(readOnly = true)
class JdbcWorkList implements WorkList {
    private static final List<List<Outcome>> URGENCY =
            List.of(List.of(Outcome.REFER, Outcome.UNCERTAIN), List.of(Outcome.UNGRADABLE, Outcome.NO_SIGN));
    private static final List<ReviewState> WAITING = List.of(ReviewState.UNREVIEWED, ReviewState.NOTED);

    private final JdbcClient jdbc;

    private record Waiting(ScreeningId id, Instant takenAt) {}

    JdbcWorkList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<ScreeningId> next(Set<ScreeningId> skipped) {
        return URGENCY.stream()
                .map(outcomes -> oldest(outcomes, skipped))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<ScreeningId> oldest(List<Outcome> outcomes, Set<ScreeningId> skipped) {
        return WAITING.stream()
                .flatMap(state -> outcomes.stream().flatMap(outcome -> oldest(state, outcome, skipped)))
                .min(Comparator.comparing(Waiting::takenAt)
                        .thenComparing(waiting -> waiting.id().value()))
                .map(Waiting::id);
    }

    /** As many more as were skipped are read, so that one is left that was not. */
    private Stream<Waiting> oldest(ReviewState state, Outcome outcome, Set<ScreeningId> skipped) {
        return jdbc
                .sql("""
                        select id, taken_at from screening
                        where review_state = ? and outcome_rank = ? and voided = ?
                        order by taken_at, id fetch first ? rows only""")
                .params(state.name(), outcome.ordinal(), false, skipped.size() + 1)
                .query(JdbcWorkList::waiting)
                .list()
                .stream()
                .filter(waiting -> !skipped.contains(waiting.id()))
                .limit(1);
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        return new Waiting(
                new ScreeningId(row.getLong("id")),
                row.getObject("taken_at", OffsetDateTime.class).toInstant());
    }

    @Override
    public int open() {
        int open = 0;
        for (ReviewState state : WAITING) {
            open += jdbc.sql("""
                    select count(*) from (
                        select 1 as one from screening where review_state = ? and voided = ? fetch first ? rows only
                    ) waiting""")
                    .params(state.name(), false, COUNTED + 1)
                    .query(Integer.class)
                    .single();
        }
        return Math.min(open, COUNTED + 1);
    }

    @Override
    public int done(String reviewer, Instant since) {
        return jdbc.sql("""
                select count(distinct screening_id) from review
                where reviewer = ? and reviewed_at >= ? and (kind = 'CONFIRM' or kind = 'OVERRIDE')""")
                .params(reviewer, since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }
}
