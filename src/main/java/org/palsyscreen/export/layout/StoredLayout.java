package org.palsyscreen.export.layout;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.palsyscreen.export.ClinicLayout;
import org.palsyscreen.export.ExportLayout;
import org.palsyscreen.export.ExportLayoutChange;
import org.palsyscreen.storage.LastChange;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of changes, of which the last one counts. */
@Component
class StoredLayout implements ClinicLayout {
    private final JdbcClient jdbc;
    private final LastChange<ExportLayout> last;

    StoredLayout(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        last = new LastChange<>(
                clock,
                () -> newest(1).stream()
                        .findFirst()
                        .map(ExportLayoutChange::layout)
                        .orElse(ExportLayout.USUAL));
    }

    @Override
    public ExportLayout now() {
        return last.get();
    }

    /** To be called when a change is committed. */
    void forget() {
        last.forget();
    }

    List<ExportLayoutChange> newest(int limit) {
        return jdbc.sql("select * from export_layout_change order by version desc fetch first ? rows only")
                .param(limit)
                .query((row, n) -> new ExportLayoutChange(
                        row.getInt("version"),
                        new ExportLayout(
                                row.getString("clinic"),
                                ExportLayout.Separator.valueOf(row.getString("csv_separator"))),
                        row.getString("changed_by"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        row.getString("reason")))
                .list();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when somebody else has made the change of this version */
    void insert(ExportLayoutChange change) {
        jdbc.sql("insert into export_layout_change values (?, ?, ?, ?, ?, ?)")
                .params(
                        change.version(),
                        change.layout().clinic(),
                        change.layout().separator().name(),
                        change.by(),
                        change.at().atOffset(ZoneOffset.UTC),
                        change.reason())
                .update();
    }
}
