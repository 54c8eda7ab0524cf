package org.palsyscreen.export.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.palsyscreen.export.ImportProblem;
import org.palsyscreen.export.ImportResult;
import org.palsyscreen.screening.PatientReference;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The patients of one archive as they come in: new, here already, or here with other values. */
final class PersonArrivals {
    private final JdbcClient jdbc;
    private final TableInserts tables;
    private final PersonRows rows;
    private final List<Merged> merged = new ArrayList<>();
    private final List<String> conflicts = new ArrayList<>();
    private long added;
    private long present;

    private record Merged(long id, ArchivedPerson person) {}

    PersonArrivals(JdbcClient jdbc, TableInserts tables, PersonRows rows) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.rows = rows;
    }

    void take(ArchivedPerson person) {
        var known = rows.withKey(person.reference().key());
        if (known.isPresent()) {
            if (same(person, known.get())) {
                present++;
            } else {
                conflicts.add(person.reference().value());
            }
            return;
        }
        try {
            add(person);
        } catch (DataIntegrityViolationException | BadSqlGrammarException e) {
            throw new Refusal(
                    ImportProblem.BAD_VALUE, "patient " + person.reference().value());
        }
        added++;
    }

    private void add(ArchivedPerson person) {
        tables.insert("patient", Map.of(), person.patient());
        long id = id(person.reference());
        var key = Map.of("patient_id", id);
        person.consents().forEach(consent -> tables.insert("patient_consent", key, (ObjectNode) consent));
        person.holds().forEach(hold -> tables.insert("legal_hold", key, (ObjectNode) hold));
        if (person.mergedInto() != null || !person.merges().isEmpty()) {
            merged.add(new Merged(id, person));
        }
    }

    /** Holds and merges do not count: they are about keeping the record, and this one is kept as it is here. */
    private boolean same(ArchivedPerson person, long id) {
        var stored = Rows.reread(rows.line(id).orElseThrow());
        return SameRecord.contains(stored.get("patient"), person.patient())
                && stored.get("consents").equals(person.consents())
                && stored.get("merged_into").equals(person.line().get("merged_into"));
    }

    /**
     * To be called when patients and screenings are stored: who was merged into whom, and what that moved.
     *
     * @param screenings finds a screening of the archive here
     */
    void merge(Function<JsonNode, Optional<Long>> screenings) {
        for (var one : merged) {
            var into = one.person().mergedInto();
            if (into != null) {
                jdbc.sql("update patient set merged_into = ? where id = ?")
                        .params(id(into), one.id())
                        .update();
            }
            for (var merge : one.person().merges()) {
                // a filtered archive need not hold the other one of a merge that was never made
                rows.withKey(new PatientReference(merge.get("target").stringValue()).key())
                        .ifPresent(target -> add(one.id(), target, (ObjectNode) merge, screenings));
            }
        }
    }

    private void add(long source, long target, ObjectNode merge, Function<JsonNode, Optional<Long>> screenings) {
        var row = merge.deepCopy();
        row.remove(List.of("target", "screenings"));
        tables.insert("patient_merge", Map.of("source_id", source, "target_id", target), row);
        long id = jdbc.sql("select max(id) from patient_merge where source_id = ?")
                .param(source)
                .query(Long.class)
                .single();
        for (var moved : merge.get("screenings")) {
            var screening = screenings.apply(moved.get("origin"));
            if (screening.isPresent()) {
                var previous = ((ObjectNode) moved).deepCopy();
                previous.remove("origin");
                tables.insert(
                        "patient_merge_screening", Map.of("merge_id", id, "screening_id", screening.get()), previous);
            }
        }
    }

    private long id(PatientReference reference) {
        return rows.withKey(reference.key())
                .orElseThrow(() -> new Refusal(ImportProblem.BAD_VALUE, "patient " + reference.value()));
    }

    ImportResult.Patients result() {
        return new ImportResult.Patients(added + present + conflicts.size(), added, conflicts);
    }
}
