package org.palsyscreen.screening.store;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.palsyscreen.screening.PatientReference;
import org.palsyscreen.screening.ReferenceFormat;
import org.palsyscreen.screening.ReferenceFormatChange;
import org.palsyscreen.storage.LastChange;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The last change, remembered for two seconds; without any, what is configured. A configured expression that cannot be read
 * stops the start, with its text in the message.
 */
@Component
class ClinicReferenceFormat implements ReferenceFormat {
    private final JdbcClient jdbc;
    private final String configured;
    private final ReferenceFormat own;
    private final LastChange<ReferenceFormat> last;

    ClinicReferenceFormat(
            JdbcClient jdbc,
            Clock clock,
            @Value("${palsyscreen.patients.reference-pattern:.*}") String pattern,
            @Value("${palsyscreen.patients.reference-description:}") String description) {
        this.jdbc = jdbc;
        this.configured = pattern;
        this.own = ReferenceFormat.of(pattern, description.strip());
        last = new LastChange<>(
                clock, () -> newest(1).stream().findFirst().map(this::format).orElse(own));
    }

    @Override
    public boolean accepts(PatientReference reference) {
        return last.get().accepts(reference);
    }

    @Override
    public String description() {
        return last.get().description();
    }

    String configured() {
        return configured;
    }

    private ReferenceFormat format(ReferenceFormatChange change) {
        var expression = change.expression();
        return expression == null ? own : ReferenceFormat.of(expression, change.description());
    }

    /** To be called when a change is committed. */
    void forget() {
        last.forget();
    }

    List<ReferenceFormatChange> newest(int limit) {
        return jdbc.sql("select * from reference_format_change order by version desc fetch first ? rows only")
                .param(limit)
                .query((row, n) -> new ReferenceFormatChange(
                        row.getInt("version"),
                        row.getString("expression"),
                        row.getString("description"),
                        row.getString("changed_by"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        row.getString("reason")))
                .list();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when somebody else has made the change of this version */
    void insert(ReferenceFormatChange change) {
        jdbc.sql("insert into reference_format_change values (?, ?, ?, ?, ?, ?)")
                .param(change.version())
                .param(change.expression())
                .param(change.description())
                .param(change.by())
                .param(change.at().atOffset(ZoneOffset.UTC))
                .param(change.reason())
                .update();
    }

    List<String> newestReferences(int limit) {
        return jdbc.sql("select reference from patient order by id desc fetch first ? rows only")
                .param(limit)
                .query(String.class)
                .list();
    }
}
