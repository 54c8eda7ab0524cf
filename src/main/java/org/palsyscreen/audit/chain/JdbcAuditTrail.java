package org.palsyscreen.audit.chain;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.palsyscreen.audit.AuditFilter;
import org.palsyscreen.audit.AuditLine;
import org.palsyscreen.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class JdbcAuditTrail implements AuditTrail {
    private final JdbcClient jdbc;

    JdbcAuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<AuditLine> page(AuditFilter filter, long below, int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("a page has 1 to " + MAX_LIMIT + " entries, not " + limit);
        }
        var sql = new StringBuilder("select * from audit_entry where number < ?");
        var values = new ArrayList<Object>();
        values.add(below);
        if (filter.actor() != null) {
            sql.append(" and actor = ?");
            values.add(filter.actor());
        }
        if (filter.action() != null) {
            sql.append(" and action = ?");
            values.add(filter.action().name());
        }
        if (filter.subject() != null) {
            sql.append(" and subject = ?");
            values.add(filter.subject());
        }
        if (filter.from() != null) {
            sql.append(" and at >= ?");
            values.add(filter.from().atOffset(ZoneOffset.UTC));
        }
        if (filter.before() != null) {
            sql.append(" and at < ?");
            values.add(filter.before().atOffset(ZoneOffset.UTC));
        }
        sql.append(" order by number desc fetch first ? rows only");
        values.add(limit);
        return jdbc.sql(sql.toString())
                .params(values)
                .query((row, n) -> AuditEntry.read(row, n).line())
                .list();
    }
}
