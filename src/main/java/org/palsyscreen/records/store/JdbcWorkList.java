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
import org.palsyscreen.access.CurrentUser;
import org.palsyscreen.access.Role;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.records.WorkList;
import org.palsyscreen.screening.ReadingState;
import org.palsyscreen.screening.ReviewState;
import org.palsyscreen.screening.ScreeningId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Walks the index of what waits from its old end, one state and outcome after the other. */
@Service
@Transactional(readOnly = true)
class JdbcWorkList implements WorkList {
    private static final List<ReviewState> WAITING = List.of(ReviewState.UNREVIEWED, ReviewState.NOTED);
    private static final List<Outcome> SIGNS = List.of(Outcome.REFER, Outcome.UNCERTAIN);
    private static final List<Outcome> OTHERS = List.of(Outcome.UNGRADABLE, Outcome.NO_SIGN);
    private static final List<Outcome> ALL = List.of(Outcome.values());
    private static final List<ReadingState> UNREAD = List.of(ReadingState.NONE, ReadingState.FIRST);
    private static final List<ReadingState> DISCORDANT = List.of(ReadingState.DISCORDANT);

    private static final String WAITS = """
            from screening s where s.review_state = ? and s.outcome_rank = ? and s.reading_state = ? and s.voided = ?
            and (? = 1 or not exists (select 1 from reading r where r.screening_id = s.id and r.reader = ?))""";

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;

    private record Waiting(ScreeningId id, Instant takenAt) {}

    private record Group(ReviewState state, Outcome outcome, ReadingState reading) {}

    JdbcWorkList(JdbcClient jdbc, CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
    }

    @Override
    public Optional<ScreeningId> next(Set<ScreeningId> skipped) {
        return Stream.of(groups(ALL, DISCORDANT), groups(SIGNS, UNREAD), groups(OTHERS, UNREAD))
                .map(groups -> oldest(groups, skipped))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<ScreeningId> oldest(List<Group> groups, Set<ScreeningId> skipped) {
        return groups.stream()
                .flatMap(group -> oldest(group, skipped))
                .min(Comparator.comparing(Waiting::takenAt)
                        .thenComparing(waiting -> waiting.id().value()))
                .map(Waiting::id);
    }

    /** As many more as were skipped are read, so that one is left that was not. */
    private Stream<Waiting> oldest(Group group, Set<ScreeningId> skipped) {
        return bound("select s.id, s.taken_at " + WAITS + " order by s.taken_at, s.id fetch first ? rows only", group)
                .param(skipped.size() + 1)
                .query(JdbcWorkList::waiting)
                .list()
                .stream()
                .filter(waiting -> !skipped.contains(waiting.id()))
                .limit(1);
    }

    private static List<Group> groups(List<Outcome> outcomes, List<ReadingState> readings) {
        return WAITING.stream()
                .flatMap(state -> outcomes.stream()
                        .flatMap(outcome -> readings.stream().map(reading -> new Group(state, outcome, reading))))
                .toList();
    }

    /** An administrator may settle what they have read themselves: a small clinic has nobody else. */
    private JdbcClient.StatementSpec bound(String sql, Group group) {
        boolean settles = group.reading() == ReadingState.DISCORDANT && currentUser.may(Role.ADMINISTRATOR);
        return jdbc.sql(sql)
                .param(group.state().name())
                .param(group.outcome().ordinal())
                .param(group.reading().name())
                .param(false)
                .param(settles ? 1 : 0)
                .param(currentUser.username());
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        return new Waiting(
                new ScreeningId(row.getLong("id")),
                row.getObject("taken_at", OffsetDateTime.class).toInstant());
    }

    @Override
    public int open() {
        return counted(Stream.concat(groups(ALL, DISCORDANT).stream(), groups(ALL, UNREAD).stream())
                .toList());
    }

    @Override
    public int discordant() {
        return counted(groups(ALL, DISCORDANT));
    }

    private int counted(List<Group> groups) {
        int open = 0;
        for (var group : groups) {
            open += bound("select count(*) from (select 1 as one " + WAITS + " fetch first ? rows only) waiting", group)
                    .param(COUNTED + 1)
                    .query(Integer.class)
                    .single();
            if (open > COUNTED) {
                return COUNTED + 1;
            }
        }
        return open;
    }

    @Override
    public int done(String reviewer, Instant since) {
        int reviewed = jdbc.sql("""
                select count(distinct screening_id) from review
                where reviewer = ? and reviewed_at >= ? and (kind = 'CONFIRM' or kind = 'OVERRIDE')""")
                .params(reviewer, since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
        int read = jdbc.sql("""
                select count(*) from reading r join screening s on s.id = r.screening_id
                where r.reader = ? and r.read_at >= ? and s.reading_state <> 'SETTLED'""")
                .params(reviewer, since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
        return reviewed + read;
    }
}
