package org.palsyscreen.programme.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.analysis.UngradableReason;
import org.palsyscreen.programme.Period;
import org.palsyscreen.programme.ProgrammeFigures;
import org.palsyscreen.programme.ReviewedCases;
import org.palsyscreen.programme.ScoreDrift;
import org.palsyscreen.records.ReviewedOutcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class JdbcProgrammeFigures implements ProgrammeFigures {
    /** Every time zone's midnight lies on one of these. */
    private static final long QUARTER_HOUR = 900;

    private final JdbcClient jdbc;

    JdbcProgrammeFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public ReviewedCases cases(Period period) {
        var where = new Where(period);
        return new ReviewedCases(jdbc.sql("""
                select outcome, found, count(*) as number
                from (select s.outcome, %s as found from screening s where %s) reviewed
                group by outcome, found""".formatted(ReviewedOutcome.SQL, where.sql()))
                .params(where.parameters())
                .query((row, n) -> {
                    var found = row.getString("found");
                    return new ReviewedCases.Count(
                            Outcome.valueOf(row.getString("outcome")),
                            found == null ? null : Outcome.valueOf(found),
                            row.getLong("number"));
                })
                .list());
    }

    @Override
    public Map<UngradableReason, Long> ungradable(Period period) {
        var where = new Where(period);
        var reasons = new EnumMap<UngradableReason, Long>(UngradableReason.class);
        jdbc.sql("""
                select s.ungradable_reason, count(*) as number from screening s
                where %s and s.ungradable_reason is not null group by s.ungradable_reason""".formatted(where.sql())).params(where.parameters()).query(row -> {
            reasons.put(UngradableReason.valueOf(row.getString(1)), row.getLong(2));
        });
        return reasons;
    }

    @Override
    public SortedMap<LocalDate, Long> volume(Period period, ZoneId zone) {
        var where = new Where(period);
        var days = new TreeMap<LocalDate, Long>();
        jdbc.sql("""
                select floor(extract(epoch from s.taken_at) / %d) as quarter, count(*) as number from screening s
                where %s group by floor(extract(epoch from s.taken_at) / %d)""".formatted(QUARTER_HOUR, where.sql(), QUARTER_HOUR))
                .params(where.parameters())
                .query(row -> {
                    var day = LocalDate.ofInstant(Instant.ofEpochSecond(row.getLong(1) * QUARTER_HOUR), zone);
                    days.merge(day, row.getLong(2), Long::sum);
                });
        return days;
    }

    @Override
    public ScoreDrift drift(Period before, Period now) {
        return new ScoreDrift(tenths(before), tenths(now));
    }

    private List<Long> tenths(Period period) {
        var where = new Where(period);
        var counts = new ArrayList<>(Collections.nCopies(ScoreDrift.BINS, 0L));
        jdbc.sql("""
                select floor(s.probability * %d) as tenth, count(*) as number from screening s
                where %s and s.probability is not null group by floor(s.probability * %d)""".formatted(ScoreDrift.BINS, where.sql(), ScoreDrift.BINS))
                .params(where.parameters())
                .query(row -> {
                    int bin = Math.min(ScoreDrift.BINS - 1, row.getInt(1));
                    counts.set(bin, counts.get(bin) + row.getLong(2));
                });
        return counts;
    }

    @Override
    public List<String> modelVersions() {
        return jdbc.sql("select distinct model_version from screening where model_version is not null order by 1")
                .query(String.class)
                .list();
    }

    /** The condition of a period, of constants and parameters only. */
    private record Where(Period period) {
        String sql() {
            return "s.voided = ? and s.taken_at >= ? and s.taken_at < ?"
                    + (period.operator() == null ? "" : " and s.operator = ?")
                    + (period.modelVersion() == null ? "" : " and s.model_version = ?");
        }

        List<Object> parameters() {
            var parameters = new ArrayList<Object>(List.of(
                    false,
                    period.from().atOffset(ZoneOffset.UTC),
                    period.until().atOffset(ZoneOffset.UTC)));
            if (period.operator() != null) {
                parameters.add(period.operator());
            }
            if (period.modelVersion() != null) {
                parameters.add(period.modelVersion());
            }
            return parameters;
        }
    }
}
