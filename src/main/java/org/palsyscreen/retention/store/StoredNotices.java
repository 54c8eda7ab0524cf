package org.palsyscreen.retention.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.patients.PatientId;
import org.palsyscreen.retention.RetentionNotice;
import org.palsyscreen.retention.RetentionNotice.State;
import org.palsyscreen.screening.PatientReference;
import org.palsyscreen.screening.ScreeningId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is due by age, what was announced, and what became of it. */
@Repository
class StoredNotices {
    private static final String READ =
            "select n.*, p.reference from retention_notice n left join patient p on p.id = n.patient_id ";

    /** Nobody is due twice, and nobody under a hold. Holds on merged references are seen to when the person is locked. */
    private static final String DUE_PATIENTS = """
            from patient p where p.merged_into is null and p.id > ?
            and not exists (select 1 from screening s where s.patient_id = p.id and s.taken_at >= ?)
            and (p.created_at < ? or exists (select 1 from screening s where s.patient_id = p.id))
            and not exists (select 1 from legal_hold h where h.patient_id = p.id and h.lifted_at is null)
            and not exists (select 1 from retention_notice n where n.patient_id = p.id and n.state = 'ANNOUNCED')""";

    private static final String DUE_ORPHANS = """
            from screening s where s.patient_id is null and s.id > ? and s.taken_at < ?
            and not exists (select 1 from legal_hold h where h.screening_id = s.id and h.lifted_at is null)
            and not exists (select 1 from retention_notice n where n.screening_id = s.id and n.state = 'ANNOUNCED')""";

    private final JdbcClient jdbc;

    StoredNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param after only higher numbers */
    List<Long> duePatients(Instant cutoff, long after, int limit) {
        return jdbc.sql("select p.id " + DUE_PATIENTS + " order by p.id fetch first ? rows only")
                .params(after, utc(cutoff), utc(cutoff), limit)
                .query(Long.class)
                .list();
    }

    /** @param after only higher numbers */
    List<Long> dueOrphans(Instant cutoff, long after, int limit) {
        return jdbc.sql("select s.id " + DUE_ORPHANS + " order by s.id fetch first ? rows only")
                .params(after, utc(cutoff), limit)
                .query(Long.class)
                .list();
    }

    /** When the patient was last screened, or made where nobody ever was. */
    Instant newestOf(long patient) {
        return jdbc.sql("""
                select coalesce((select max(s.taken_at) from screening s where s.patient_id = p.id), p.created_at)
                from patient p where p.id = ?""")
                .param(patient)
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }

    Instant takenAt(long screening) {
        return jdbc.sql("select taken_at from screening where id = ?")
                .param(screening)
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }

    void announce(
            @Nullable Long patient,
            @Nullable Long screening,
            Instant newestAt,
            int screenings,
            Instant now,
            Instant eraseFrom) {
        jdbc.sql("""
                insert into retention_notice
                    (patient_id, screening_id, newest_at, screenings, announced_at, erase_from, state)
                values (?, ?, ?, ?, ?, ?, 'ANNOUNCED')""")
                .param(patient)
                .param(screening)
                .param(utc(newestAt))
                .param(screenings)
                .param(utc(now))
                .param(utc(eraseFrom))
                .update();
    }

    /** The numbers of announcements whose time has come, the longest overdue first. */
    List<Long> ripe(Instant now, int limit) {
        return jdbc.sql("""
                select id from retention_notice where state = 'ANNOUNCED' and erase_from <= ?
                order by erase_from, id fetch first ? rows only""").params(utc(now), limit).query(Long.class).list();
    }

    /** Empty when it is settled already: another instance was faster. */
    Optional<RetentionNotice> lock(long id) {
        boolean announced = !jdbc.sql("select id from retention_notice where id = ? and state = 'ANNOUNCED' for update")
                .param(id)
                .query(Long.class)
                .list()
                .isEmpty();
        return announced
                ? jdbc.sql(READ + "where n.id = ?")
                        .param(id)
                        .query((row, n) -> notice(row))
                        .optional()
                : Optional.empty();
    }

    void settle(long id, State state, Instant now) {
        jdbc.sql("update retention_notice set state = ?, settled_at = ? where id = ?")
                .params(state.name(), utc(now), id)
                .update();
    }

    /** Whoever erased it: what was announced has happened. */
    void patientErased(long patient, Instant now) {
        erased("patient_id", patient, now);
    }

    void screeningErased(long screening, Instant now) {
        erased("screening_id", screening, now);
    }

    private void erased(String column, long number, Instant now) {
        jdbc.sql("update retention_notice set state = 'ERASED', settled_at = ? where state = 'ANNOUNCED' and " + column
                        + " = ?")
                .params(utc(now), number)
                .update();
    }

    List<RetentionNotice> announced(int offset, int limit) {
        return page("where n.state = 'ANNOUNCED' order by n.erase_from, n.id", offset, limit);
    }

    int announcedCount() {
        return count("state = 'ANNOUNCED'");
    }

    List<RetentionNotice> settled(int offset, int limit) {
        return page("where n.settled_at is not null order by n.settled_at desc, n.id desc", offset, limit);
    }

    int settledCount() {
        return count("settled_at is not null");
    }

    private int count(String which) {
        return jdbc.sql("select count(*) from retention_notice where " + which)
                .query(Integer.class)
                .single();
    }

    private List<RetentionNotice> page(String which, int offset, int limit) {
        return jdbc.sql(READ + which + " offset ? rows fetch next ? rows only")
                .params(offset, limit)
                .query((row, n) -> notice(row))
                .list();
    }

    private static RetentionNotice notice(ResultSet row) throws SQLException {
        var patient = row.getObject("patient_id", Long.class);
        var screening = row.getObject("screening_id", Long.class);
        var reference = row.getString("reference");
        var settledAt = row.getObject("settled_at", OffsetDateTime.class);
        return new RetentionNotice(
                row.getLong("id"),
                patient == null ? null : new PatientId(patient),
                reference == null ? null : new PatientReference(reference),
                screening == null ? null : new ScreeningId(screening),
                row.getObject("newest_at", OffsetDateTime.class).toInstant(),
                row.getInt("screenings"),
                row.getObject("announced_at", OffsetDateTime.class).toInstant(),
                row.getObject("erase_from", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("state")),
                settledAt == null ? null : settledAt.toInstant());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
