package org.palsyscreen.records.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.records.ReaderAgreement;
import org.palsyscreen.records.Reading;
import org.palsyscreen.records.SecondReadingRule;
import org.palsyscreen.records.SecondReadingRuleChange;
import org.palsyscreen.records.Verdict;
import org.palsyscreen.screening.ScreeningId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Independent readings, and the rule that asks for them. */
@Repository
class StoredReadings {
    private final JdbcClient jdbc;

    StoredReadings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Reading> of(ScreeningId screening) {
        return jdbc.sql("select * from reading where screening_id = ? order by number")
                .param(screening.value())
                .query((row, n) -> {
                    var outcome = Outcome.valueOf(row.getString("outcome"));
                    var text = row.getString("note");
                    var verdict = row.getString("kind").equals("OVERRIDE")
                            ? new Verdict.Override(outcome, text)
                            : new Verdict.Confirm(text);
                    return new Reading(
                            row.getInt("number"),
                            verdict,
                            outcome,
                            row.getString("reader"),
                            row.getObject("read_at", OffsetDateTime.class).toInstant());
                })
                .list();
    }

    void insert(ScreeningId screening, Reading reading) {
        jdbc.sql("""
                insert into reading (screening_id, number, kind, outcome, note, reader, read_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .param(screening.value())
                .param(reading.number())
                .param(reading.verdict() instanceof Verdict.Override ? "OVERRIDE" : "CONFIRM")
                .param(reading.outcome().name())
                .param(reading.verdict().text())
                .param(reading.reader())
                .param(reading.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    Outcome outcome(ScreeningId screening) {
        return jdbc.sql("select outcome from screening where id = ?")
                .param(screening.value())
                .query((row, n) -> Outcome.valueOf(row.getString(1)))
                .single();
    }

    SecondReadingRule rule() {
        return changes(1).stream()
                .findFirst()
                .map(SecondReadingRuleChange::rule)
                .orElse(SecondReadingRule.OFF);
    }

    List<SecondReadingRuleChange> changes(int limit) {
        return jdbc.sql("select * from second_reading_rule order by version desc fetch first ? rows only")
                .param(limit)
                .query((row, n) -> new SecondReadingRuleChange(
                        row.getInt("version"),
                        new SecondReadingRule(
                                SecondReadingRule.Which.valueOf(row.getString("which")),
                                row.getInt("percent_of_others")),
                        row.getString("changed_by"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        row.getString("reason")))
                .list();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when somebody else has made the change of this version */
    void insert(SecondReadingRuleChange change) {
        jdbc.sql("""
                insert into second_reading_rule (version, which, percent_of_others, changed_by, changed_at, reason)
                values (?, ?, ?, ?, ?, ?)""")
                .param(change.version())
                .param(change.rule().which().name())
                .param(change.rule().percentOfOthers())
                .param(change.by())
                .param(change.at().atOffset(ZoneOffset.UTC))
                .param(change.reason())
                .update();
    }

    List<ReaderAgreement.Cell> pairs(Instant from, Instant before) {
        return jdbc.sql("""
                select a.reader, b.reader, a.outcome, b.outcome, count(*) from reading b
                join reading a on a.screening_id = b.screening_id and a.number = 1
                join screening s on s.id = b.screening_id
                where b.number = 2 and b.read_at >= ? and b.read_at < ? and s.voided = ?
                group by a.reader, b.reader, a.outcome, b.outcome
                order by a.reader, b.reader, a.outcome, b.outcome""")
                .params(from.atOffset(ZoneOffset.UTC), before.atOffset(ZoneOffset.UTC), false)
                .query((row, n) -> new ReaderAgreement.Cell(
                        row.getString(1),
                        row.getString(2),
                        Outcome.valueOf(row.getString(3)),
                        Outcome.valueOf(row.getString(4)),
                        row.getInt(5)))
                .list();
    }
}
