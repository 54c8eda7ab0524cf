package org.palsyscreen.export.archive;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.export.ImportProblem;
import org.palsyscreen.screening.PatientEntries;
import org.palsyscreen.screening.PatientReference;
import org.palsyscreen.screening.ReadingState;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** Stores the screenings of an archive, always in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RecordInserts {
    private static final String SCREENING = "screening_id";

    private final JdbcClient jdbc;
    private final TableInserts tables;
    private final PatientEntries patients;

    RecordInserts(JdbcClient jdbc, TableInserts tables, PatientEntries patients) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.patients = patients;
    }

    /** @param foreign recorded elsewhere: the table keeps where */
    void add(long id, ArchivedRecord record, byte @Nullable [] jpeg, boolean foreign) {
        try {
            tables.insert("screening", Map.of("id", id), row(record));
            record.reviews().forEach(review -> tables.insert("review", of(id), (ObjectNode) review));
            record.readings().forEach(reading -> tables.insert("reading", of(id), (ObjectNode) reading));
            record.holds().forEach(hold -> tables.insert("legal_hold", of(id), (ObjectNode) hold));
        } catch (DataIntegrityViolationException | BadSqlGrammarException e) {
            throw new Refusal(ImportProblem.BAD_VALUE, "screening " + record.id());
        }
        if (jpeg != null && record.thumbnail() != null) {
            jdbc.sql("insert into screening_picture (screening_id, jpeg, thumbnail, landmarks) values (?, ?, ?, ?)")
                    .param(id)
                    .param(jpeg)
                    .param(record.thumbnail())
                    .param(record.landmarks())
                    .update();
        }
        if (foreign) {
            jdbc.sql("insert into import_origin (screening_id, installation, origin_id) values (?, ?, ?)")
                    .params(id, record.installation(), record.id())
                    .update();
        }
    }

    private static Map<String, Long> of(long id) {
        return Map.of(SCREENING, id);
    }

    /** The patient here who has the reference; made when nobody has. */
    private ObjectNode row(ArchivedRecord record) {
        var row = record.screening().deepCopy();
        row.remove(StoredRows.PATIENT);
        if (!UnsettledReadings.settled(row) && record.readings().isEmpty()) {
            row.put(UnsettledReadings.STATE, ReadingState.NONE.name());
        }
        var reference = row.path("patient_reference");
        if (reference.isString()) {
            try {
                var patient = patients.of(
                        new PatientReference(reference.stringValue()),
                        row.path("operator").asString());
                row.put(StoredRows.PATIENT, patient.patientId());
            } catch (IllegalArgumentException notAReference) {
                throw new Refusal(ImportProblem.BAD_VALUE, "patient_reference");
            }
        }
        return row;
    }
}
