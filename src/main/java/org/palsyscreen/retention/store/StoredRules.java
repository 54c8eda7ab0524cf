package org.palsyscreen.retention.store;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.palsyscreen.retention.RetentionRule;
import org.palsyscreen.retention.RetentionRuleChange;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rule and what it was. */
@Repository
class StoredRules {
    private final JdbcClient jdbc;

    StoredRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    RetentionRule current() {
        return last().map(RetentionRuleChange::rule).orElse(RetentionRule.KEEP);
    }

    Optional<RetentionRuleChange> last() {
        return newest(1).stream().findFirst();
    }

    List<RetentionRuleChange> newest(int limit) {
        return jdbc.sql("select * from retention_rule order by version desc fetch first ? rows only")
                .param(limit)
                .query((row, n) -> new RetentionRuleChange(
                        row.getInt("version"),
                        new RetentionRule(row.getObject("days", Integer.class), row.getInt("notice_days")),
                        row.getString("changed_by"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        row.getString("reason")))
                .list();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when somebody else has made the change of this version */
    void insert(RetentionRuleChange change) {
        jdbc.sql("""
                insert into retention_rule (version, days, notice_days, changed_by, changed_at, reason)
                values (?, ?, ?, ?, ?, ?)""")
                .param(change.version())
                .param(change.rule().days())
                .param(change.rule().noticeDays())
                .param(change.by())
                .param(change.at().atOffset(ZoneOffset.UTC))
                .param(change.reason())
                .update();
    }
}
