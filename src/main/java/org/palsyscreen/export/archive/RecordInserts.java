package org.palsyscreen.export.archive;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.export.ImportProblem;
import org.palsyscreen.screening.PatientEntries;
import org.palsyscreen.screening.PatientReference;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Stores the records of an archive, always in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RecordInserts {
    private static final Pattern COLUMN = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private final JdbcClient jdbc;
    private final PatientEntries patients;

    RecordInserts(JdbcClient jdbc, PatientEntries patients) {
        this.jdbc = jdbc;
        this.patients = patients;
    }

    /** @param foreign recorded elsewhere: the table keeps where */
    void add(long id, ArchivedRecord record, byte @Nullable [] jpeg, boolean foreign) {
        try {
            insert("screening", "id", id, withPatient(record.screening()));
            record.reviews().forEach(review -> insert("review", "screening_id", id, (ObjectNode) review));
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

    /** The patient here who has the reference; made when nobody has. */
    private ObjectNode withPatient(ObjectNode screening) {
        var row = screening.deepCopy();
        row.remove(StoredRows.PATIENT);
        var reference = screening.path("patient_reference");
        if (reference.isString()) {
            try {
                var patient = patients.of(
                        new PatientReference(reference.stringValue()),
                        screening.path("operator").asString());
                row.put(StoredRows.PATIENT, patient.patientId());
            } catch (IllegalArgumentException notAReference) {
                throw new Refusal(ImportProblem.BAD_VALUE, "patient_reference");
            }
        }
        return row;
    }

    private void insert(String table, String key, long id, ObjectNode row) {
        var columns = new ArrayList<String>(List.of(key));
        var values = new ArrayList<@Nullable Object>(List.of(id));
        row.properties().forEach(column -> {
            if (!COLUMN.matcher(column.getKey()).matches()) {
                throw new Refusal(ImportProblem.BAD_VALUE, "a column of " + table);
            }
            columns.add(column.getKey());
            values.add(value(column.getKey(), column.getValue()));
        });
        var marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
        jdbc.sql("insert into " + table + " (" + String.join(", ", columns) + ") values (" + marks + ")")
                .params(values)
                .update();
    }

    /** Columns that end in _at are times. */
    private static @Nullable Object value(String column, JsonNode value) {
        return switch (value.getNodeType()) {
            case NULL -> null;
            case BOOLEAN -> value.booleanValue();
            case NUMBER -> value.isIntegralNumber() ? (Object) value.longValue() : (Object) value.doubleValue();
            case STRING ->
                column.endsWith("_at")
                        ? (Object) Instant.parse(value.stringValue()).atOffset(ZoneOffset.UTC)
                        : (Object) value.stringValue();
            case ARRAY, BINARY, MISSING, OBJECT, POJO -> throw new Refusal(ImportProblem.BAD_VALUE, column);
        };
    }
}
