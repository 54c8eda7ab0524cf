package org.palsyscreen.export.archive;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads everything that is stored of a patient, as the tables have it. Numbers of patients mean something in this database
 * only: an archive names patients by their references.
 */
@Component
class PersonRows {
    /** Columns that hold numbers of this database, or what the line says in its own words. */
    private static final Set<String> OWN =
            Set.of("id", "patient_id", "screening_id", "merged_into", "source_id", "target_id", "merge_id");

    private final JdbcClient jdbc;
    private final StoredRows rows;

    PersonRows(JdbcClient jdbc, StoredRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    static boolean carried(String column) {
        return !OWN.contains(column);
    }

    /** The patients of these screenings, in the order in which they first come. */
    List<Long> of(List<Long> screenings) {
        var patients = new HashMap<Long, Long>();
        jdbc.sql("select id, patient_id from screening where id in (:ids) and patient_id is not null")
                .param("ids", screenings)
                .query(row -> {
                    patients.put(row.getLong(1), row.getLong(2));
                });
        return screenings.stream()
                .map(patients::get)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** By their references, in the same order on every database. */
    List<Long> mergedInto(long patient) {
        record Merged(long id, String key) {}
        return jdbc
                .sql("select id, reference_key from patient where merged_into = ?")
                .param(patient)
                .query((row, n) -> new Merged(row.getLong(1), row.getString(2)))
                .list()
                .stream()
                .sorted(Comparator.comparing(Merged::key))
                .map(Merged::id)
                .toList();
    }

    /** Patients who were never screened, in the order in which they were added; those merged into others left out. */
    List<Long> withoutScreenings(long after, int limit) {
        return jdbc.sql("""
                select p.id from patient p where p.id > ? and p.merged_into is null
                    and not exists (select 1 from screening s where s.patient_id = p.id)
                order by p.id fetch first ? rows only""").params(after, limit).query(Long.class).list();
    }

    Optional<Long> withKey(String key) {
        return jdbc.sql("select id from patient where reference_key = ?")
                .param(key)
                .query(Long.class)
                .optional();
    }

    /** Empty when the patient was erased meanwhile. */
    Optional<ObjectNode> line(long id) {
        return one("select * from patient where id = ?", id).map(patient -> {
            var line = JsonNodeFactory.instance.objectNode();
            line.set("patient", patient);
            line.put("merged_into", mergedIntoReference(id));
            var consents = line.putArray("consents");
            all("select * from patient_consent where patient_id = ? order by number", id)
                    .forEach(consents::add);
            var holds = line.putArray("holds");
            all("select * from legal_hold where patient_id = ? order by id", id).forEach(holds::add);
            var merges = line.putArray("merges");
            merges(id).forEach(merges::add);
            return line;
        });
    }

    private @Nullable String mergedIntoReference(long id) {
        return jdbc.sql("select t.reference from patient p join patient t on t.id = p.merged_into where p.id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private List<ObjectNode> merges(long source) {
        return jdbc.sql("""
                select m.*, t.reference as target from patient_merge m join patient t on t.id = m.target_id
                where m.source_id = ? order by m.id""")
                .param(source)
                .query((row, n) -> {
                    var merge = Rows.json(row, PersonRows::carried);
                    var moved = merge.putArray("screenings");
                    moved(row.getLong("id")).forEach(moved::add);
                    return merge;
                })
                .list();
    }

    private List<ObjectNode> moved(long merge) {
        return jdbc.sql("select * from patient_merge_screening where merge_id = ? order by screening_id")
                .param(merge)
                .query((row, n) -> {
                    var screening = Rows.json(row, PersonRows::carried);
                    screening.set("origin", rows.origin(row.getLong("screening_id")));
                    return screening;
                })
                .list();
    }

    private Optional<ObjectNode> one(String sql, long id) {
        return all(sql, id).stream().findFirst();
    }

    private List<ObjectNode> all(String sql, long id) {
        return jdbc.sql(sql)
                .param(id)
                .query((row, n) -> Rows.json(row, PersonRows::carried))
                .list();
    }
}
