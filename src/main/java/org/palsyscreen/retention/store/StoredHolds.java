package org.palsyscreen.retention.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.patients.PatientId;
import org.palsyscreen.retention.LegalHold;
import org.palsyscreen.screening.HeldRecords;
import org.palsyscreen.screening.PatientReference;
import org.palsyscreen.screening.ScreeningId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Legal holds as the database has them; lifted ones stay until the person is erased. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class StoredHolds implements HeldRecords {
    private static final String IN_FORCE = """
            select h.*, p.reference from legal_hold h left join patient p on p.id = h.patient_id
            where h.lifted_at is null""";

    private final JdbcClient jdbc;
    private final StoredPersons persons;

    StoredHolds(JdbcClient jdbc, StoredPersons persons) {
        this.jdbc = jdbc;
        this.persons = persons;
    }

    /** The first on anybody that the person is, or on one of their screenings. */
    Optional<LegalHold> on(StoredPersons.Person person) {
        return onAny(person.patients());
    }

    private Optional<LegalHold> onAny(SequencedSet<Long> patients) {
        return patients.stream()
                .flatMap(id -> read(
                        IN_FORCE
                                + " and (h.patient_id = ? or h.screening_id in"
                                + " (select id from screening where patient_id = ?))",
                        id,
                        id)
                        .stream())
                .findFirst();
    }

    @Override
    public boolean held(ScreeningId screening, @Nullable Long patient) {
        return onScreening(screening.value()).isPresent()
                || (patient != null && onAny(persons.everybody(patient)).isPresent());
    }

    Optional<LegalHold> onScreening(long screening) {
        return read(IN_FORCE + " and h.screening_id = ?", screening).stream().findFirst();
    }

    List<LegalHold> page(int offset, int limit) {
        return read(
                IN_FORCE + " order by h.placed_at desc, h.id desc offset ? rows fetch next ? rows only", offset, limit);
    }

    int count() {
        return jdbc.sql("select count(*) from legal_hold where lifted_at is null")
                .query(Integer.class)
                .single();
    }

    void place(@Nullable Long patient, @Nullable Long screening, String reason, String by, Instant at) {
        jdbc.sql(
                        "insert into legal_hold (patient_id, screening_id, reason, placed_by, placed_at) values (?, ?, ?, ?, ?)")
                .param(patient)
                .param(screening)
                .param(reason)
                .param(by)
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What it was on, such as {@code patient/3}; empty when it is not in force any more. */
    Optional<String> lift(long hold, String by, Instant at) {
        int lifted = jdbc.sql("update legal_hold set lifted_by = ?, lifted_at = ? where id = ? and lifted_at is null")
                .params(by, at.atOffset(ZoneOffset.UTC), hold)
                .update();
        return lifted == 0
                ? Optional.empty()
                : jdbc.sql("select patient_id, screening_id from legal_hold where id = ?")
                        .param(hold)
                        .query((row, n) ->
                                row.getObject(1) == null ? "screening/" + row.getLong(2) : "patient/" + row.getLong(1))
                        .optional();
    }

    private List<LegalHold> read(String sql, Object... values) {
        return jdbc.sql(sql).params(values).query((row, n) -> hold(row)).list();
    }

    private static LegalHold hold(ResultSet row) throws SQLException {
        var patient = row.getObject("patient_id", Long.class);
        var screening = row.getObject("screening_id", Long.class);
        var reference = row.getString("reference");
        return new LegalHold(
                row.getLong("id"),
                patient == null ? null : new PatientId(patient),
                reference == null ? null : new PatientReference(reference),
                screening == null ? null : new ScreeningId(screening),
                row.getString("reason"),
                row.getString("placed_by"),
                row.getObject("placed_at", OffsetDateTime.class).toInstant());
    }
}
