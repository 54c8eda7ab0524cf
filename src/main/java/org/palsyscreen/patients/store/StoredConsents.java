package org.palsyscreen.patients.store;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.palsyscreen.patients.Consent;
import org.palsyscreen.patients.PatientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The consents of patients: only ever added. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StoredConsents {
    private final JdbcClient jdbc;

    StoredConsents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Consent> of(PatientId patient) {
        return jdbc.sql("""
                select number, kind, given_on, note, recorded_by, recorded_at from patient_consent
                where patient_id = ? order by number""")
                .param(patient.value())
                .query((row, n) -> new Consent(
                        row.getInt("number"),
                        Consent.Kind.valueOf(row.getString("kind")),
                        row.getObject("given_on", LocalDate.class),
                        row.getString("note"),
                        row.getString("recorded_by"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void add(PatientId patient, Consent consent) {
        jdbc.sql("""
                insert into patient_consent (patient_id, number, kind, given_on, note, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .param(patient.value())
                .param(consent.number())
                .param(consent.kind().name())
                .param(consent.on())
                .param(consent.note())
                .param(consent.recordedBy())
                .param(StoredPatients.utc(consent.recordedAt()))
                .update();
    }
}
