package org.palsyscreen.patients.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.patients.Patient;
import org.palsyscreen.patients.PatientId;
import org.palsyscreen.patients.PatientMerge;
import org.palsyscreen.patients.PatientMerge.State;
import org.palsyscreen.screening.PatientReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Merges and what they moved. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StoredMerges {
    private static final String SELECT = """
            select m.id, m.source_id, s.reference source_reference, m.target_id, t.reference target_reference, m.state,
                m.reason, m.proposed_by, m.proposed_at, m.decided_by, m.decided_at, m.undone_by, m.undone_at,
                (select count(*) from patient_merge_screening p where p.merge_id = m.id) moved
            from patient_merge m join patient s on s.id = m.source_id join patient t on t.id = m.target_id
            """;
    private final JdbcClient jdbc;

    StoredMerges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PatientMerge> find(long id) {
        return jdbc.sql(SELECT + "where m.id = ?")
                .param(id)
                .query((row, n) -> merge(row))
                .optional();
    }

    List<PatientMerge> about(PatientId patient) {
        return jdbc.sql(SELECT
                        + "where m.source_id = ? or m.target_id = ? order by m.id desc fetch first 100 rows only")
                .params(patient.value(), patient.value())
                .query((row, n) -> merge(row))
                .list();
    }

    List<PatientMerge> waiting(int limit) {
        return jdbc.sql(SELECT + "where m.state = 'PROPOSED' order by m.id fetch first ? rows only")
                .param(limit)
                .query((row, n) -> merge(row))
                .list();
    }

    boolean waitingFor(PatientId source) {
        return jdbc.sql("select count(*) from patient_merge where source_id = ? and state = 'PROPOSED'")
                        .param(source.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The newest of the source, with the source locked by the caller: nobody else can have added another. */
    PatientMerge propose(Patient source, Patient target, String reason, String by, Instant at) {
        jdbc.sql("""
                insert into patient_merge (source_id, target_id, state, reason, proposed_by, proposed_at)
                values (?, ?, 'PROPOSED', ?, ?, ?)""")
                .param(source.id().value())
                .param(target.id().value())
                .param(reason)
                .param(by)
                .param(StoredPatients.utc(at))
                .update();
        return jdbc.sql(SELECT + "where m.source_id = ? order by m.id desc fetch first 1 rows only")
                .param(source.id().value())
                .query((row, n) -> merge(row))
                .single();
    }

    /** False when it is not proposed any more. */
    boolean decide(long id, State state, String by, Instant at) {
        return jdbc.sql("""
                update patient_merge set state = ?, decided_by = ?, decided_at = ?
                where id = ? and state = 'PROPOSED'""")
                        .params(state.name(), by, StoredPatients.utc(at), id)
                        .update()
                == 1;
    }

    /** False when it is not confirmed, or undone already. */
    boolean undo(long id, String by, Instant at) {
        return jdbc.sql("""
                update patient_merge set state = 'UNDONE', undone_by = ?, undone_at = ?
                where id = ? and state = 'CONFIRMED'""").params(by, StoredPatients.utc(at), id).update() == 1;
    }

    void move(long merge, Patient source, Patient target) {
        jdbc.sql("""
                insert into patient_merge_screening (merge_id, screening_id, previous_reference, previous_key)
                select cast(? as bigint), id, patient_reference, patient_key from screening where patient_id = ?""").params(merge, source.id().value()).update();
        jdbc.sql("update screening set patient_id = ?, patient_reference = ?, patient_key = ? where patient_id = ?")
                .params(
                        target.id().value(),
                        target.reference().value(),
                        target.reference().key(),
                        source.id().value())
                .update();
    }

    /** @return how many screenings went back */
    int moveBack(PatientMerge merge) {
        return jdbc.sql("""
                update screening set patient_id = ?,
                    patient_reference = (select m.previous_reference from patient_merge_screening m
                        where m.merge_id = ? and m.screening_id = screening.id),
                    patient_key = (select m.previous_key from patient_merge_screening m
                        where m.merge_id = ? and m.screening_id = screening.id)
                where id in (select screening_id from patient_merge_screening where merge_id = ?)""")
                .params(merge.source().value(), merge.id(), merge.id(), merge.id())
                .update();
    }

    private static PatientMerge merge(ResultSet row) throws SQLException {
        return new PatientMerge(
                row.getLong("id"),
                new PatientId(row.getLong("source_id")),
                new PatientReference(row.getString("source_reference")),
                new PatientId(row.getLong("target_id")),
                new PatientReference(row.getString("target_reference")),
                State.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getString("proposed_by"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                row.getString("decided_by"),
                instant(row, "decided_at"),
                row.getString("undone_by"),
                instant(row, "undone_at"),
                row.getInt("moved"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
