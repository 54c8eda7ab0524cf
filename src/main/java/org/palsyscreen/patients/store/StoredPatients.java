package org.palsyscreen.patients.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.patients.Consent;
import org.palsyscreen.patients.Patient;
import org.palsyscreen.patients.PatientDetails;
import org.palsyscreen.patients.PatientId;
import org.palsyscreen.patients.PatientLine;
import org.palsyscreen.patients.Sex;
import org.palsyscreen.screening.PatientReference;
import org.palsyscreen.screening.ScreeningId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of patients. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StoredPatients {
    private static final String COLUMNS =
            "select id, reference, birth_year, sex, notes, merged_into, created_by, created_at, version from patient ";
    /** Ends a range: H2 and PostgreSQL walk an index for that, not for {@code like} with a parameter. */
    private static final String BEHIND_ALL = "\uffff";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    StoredPatients(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    Optional<Patient> find(PatientId id) {
        return jdbc.sql(COLUMNS + "where id = ?")
                .param(id.value())
                .query((row, n) -> patient(row))
                .optional();
    }

    Optional<Patient> find(PatientReference reference) {
        return jdbc.sql(COLUMNS + "where reference_key = ?")
                .param(reference.key())
                .query((row, n) -> patient(row))
                .optional();
    }

    /** Nobody else can change, merge or erase it until the transaction ends. */
    Optional<Patient> lock(PatientId id) {
        return jdbc.sql(COLUMNS + "where id = ? for update")
                .param(id.value())
                .query((row, n) -> patient(row))
                .optional();
    }

    /**
     * False when the reference is taken, be it at this very moment by somebody else; the transaction can go on, which
     * PostgreSQL allows only behind a savepoint.
     */
    boolean insert(PatientReference reference, PatientDetails details, String by, Instant at) {
        return Boolean.TRUE.equals(template.execute((ConnectionCallback<Boolean>) connection -> {
            var before = connection.setSavepoint();
            try {
                row(reference, details, by, at);
                connection.releaseSavepoint(before);
                return true;
            } catch (DuplicateKeyException taken) {
                connection.rollback(before);
                return false;
            }
        }));
    }

    private void row(PatientReference reference, PatientDetails details, String by, Instant at) {
        jdbc.sql("""
                insert into patient (reference, reference_key, birth_year, sex, notes, created_by, created_at, version)
                values (?, ?, ?, ?, ?, ?, ?, 0)""")
                .param(reference.value())
                .param(reference.key())
                .param(details.birthYear())
                .param(sex(details))
                .param(details.notes())
                .param(by)
                .param(utc(at))
                .update();
    }

    /** False when the patient is at another version. */
    boolean update(PatientId id, int version, PatientDetails details) {
        return jdbc.sql("""
                update patient set birth_year = ?, sex = ?, notes = ?, version = version + 1
                where id = ? and version = ?""")
                        .param(details.birthYear())
                        .param(sex(details))
                        .param(details.notes())
                        .param(id.value())
                        .param(version)
                        .update()
                == 1;
    }

    boolean touch(PatientId id, int version) {
        return jdbc.sql("update patient set version = version + 1 where id = ? and version = ?")
                        .params(id.value(), version)
                        .update()
                == 1;
    }

    /** @param into null to end a merge */
    void merged(PatientId id, @Nullable PatientId into) {
        jdbc.sql("update patient set merged_into = ?, version = version + 1 where id = ?")
                .param(into == null ? null : into.value())
                .param(id.value())
                .update();
    }

    List<PatientLine> page(String beginning, @Nullable PatientReference after, int limit) {
        var key = PatientReference.keyOf(beginning);
        return jdbc.sql("""
                select p.id, p.reference, p.birth_year,
                    (select count(*) from screening s where s.patient_id = p.id) screenings,
                    (select max(s.taken_at) from screening s where s.patient_id = p.id) last_at,
                    (select c.kind from patient_consent c where c.patient_id = p.id
                        order by c.number desc fetch first 1 rows only) consent
                from patient p where merged_into is null and reference_key %s ? and reference_key < ?
                order by reference_key fetch first ? rows only""".formatted(after == null ? ">=" : ">"))
                .params(after == null ? key : after.key(), key + BEHIND_ALL, limit)
                .query((row, n) -> line(row))
                .list();
    }

    void forgetMoves(ScreeningId screening) {
        jdbc.sql("delete from patient_merge_screening where screening_id = ?")
                .param(screening.value())
                .update();
    }

    private static PatientLine line(ResultSet row) throws SQLException {
        var last = row.getObject("last_at", OffsetDateTime.class);
        var consent = row.getString("consent");
        return new PatientLine(
                new PatientId(row.getLong("id")),
                new PatientReference(row.getString("reference")),
                row.getObject("birth_year", Integer.class),
                row.getInt("screenings"),
                last == null ? null : last.toInstant(),
                consent == null ? null : Consent.Kind.valueOf(consent));
    }

    private static Patient patient(ResultSet row) throws SQLException {
        var sex = row.getString("sex");
        var into = row.getObject("merged_into", Long.class);
        return new Patient(
                new PatientId(row.getLong("id")),
                new PatientReference(row.getString("reference")),
                new PatientDetails(
                        row.getObject("birth_year", Integer.class),
                        sex == null ? null : Sex.valueOf(sex),
                        row.getString("notes")),
                into == null ? null : new PatientId(into),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }

    private static @Nullable String sex(PatientDetails details) {
        return details.sex() == null ? null : details.sex().name();
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
