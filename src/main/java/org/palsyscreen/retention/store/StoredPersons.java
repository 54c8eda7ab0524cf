package org.palsyscreen.retention.store;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.palsyscreen.retention.ErasureCounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person in the tables of all modules: the patient, everybody merged into it, and what hangs on them. Erasing is the one
 * act that reaches into the tables of others; a test holds it against every foreign key of the schema.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class StoredPersons {
    /** Tables that hang on a screening. The rows of others go with theirs, by the schema. */
    private static final List<String> OF_A_SCREENING = List.of(
            "review",
            "reading",
            "screening_picture",
            "patient_merge_screening",
            "import_origin",
            "api_request",
            "legal_hold");

    private final JdbcClient jdbc;

    StoredPersons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param patients the patient, then all that are merged into it, directly or not
     * @param screenings theirs
     */
    record Person(SequencedSet<Long> patients, List<Long> screenings) {}

    record Line(String reference, boolean merged) {}

    Optional<Line> patient(long id) {
        return jdbc.sql("select reference, merged_into from patient where id = ?")
                .param(id)
                .query((row, n) -> new Line(row.getString(1), row.getObject(2) != null))
                .optional();
    }

    /** Keeps everybody else from adding to the person until the transaction ends; empty when there is none. */
    Optional<Person> lock(long patient) {
        if (!exists("select id from patient where id = ? for update", patient)) {
            return Optional.empty();
        }
        var patients = everybody(patient, " for update");
        var screenings = patients.stream()
                .flatMap(id -> ids("select id from screening where patient_id = ? order by id for update", id).stream())
                .toList();
        return Optional.of(new Person(patients, screenings));
    }

    /** The patient and all that are merged into it, directly or not, as they are now. */
    SequencedSet<Long> everybody(long patient) {
        return everybody(patient, "");
    }

    private SequencedSet<Long> everybody(long patient, String lock) {
        var patients = new LinkedHashSet<Long>();
        patients.add(patient);
        var next = List.of(patient);
        while (!next.isEmpty()) {
            next = next.stream()
                    .flatMap(id -> ids("select id from patient where merged_into = ? order by id" + lock, id).stream())
                    .filter(patients::add)
                    .toList();
        }
        return patients;
    }

    /** Whether there is such a screening, and it belongs to nobody. */
    boolean lockOrphan(long screening) {
        return exists("select id from screening where id = ? and patient_id is null for update", screening);
    }

    boolean screeningExists(long screening) {
        return exists("select id from screening where id = ?", screening);
    }

    ErasureCounts counts(Person person) {
        int consents = 0;
        for (long patient : person.patients()) {
            consents += count("select count(*) from patient_consent where patient_id = ?", patient);
        }
        return new ErasureCounts(
                person.patients().size(), person.screenings().size(), reviews(person.screenings()), consents);
    }

    ErasureCounts countsOfOrphan(long screening) {
        return new ErasureCounts(0, 1, reviews(List.of(screening)), 0);
    }

    private int reviews(List<Long> screenings) {
        int reviews = 0;
        for (long screening : screenings) {
            reviews += count("select count(*) from review where screening_id = ?", screening);
        }
        return reviews;
    }

    void erase(Person person) {
        person.screenings().forEach(this::eraseScreening);
        for (long patient : person.patients()) {
            for (long merge :
                    ids("select id from patient_merge where source_id = ? or target_id = ?", patient, patient)) {
                delete("delete from patient_merge_screening where merge_id = ?", merge);
                delete("delete from patient_merge where id = ?", merge);
            }
            delete("delete from patient_consent where patient_id = ?", patient);
            delete("delete from legal_hold where patient_id = ?", patient);
            delete("update patient set merged_into = null where merged_into = ?", patient);
        }
        person.patients().forEach(patient -> delete("delete from patient where id = ?", patient));
    }

    void eraseScreening(long screening) {
        OF_A_SCREENING.forEach(table -> delete("delete from " + table + " where screening_id = ?", screening));
        delete("delete from screening where id = ?", screening);
    }

    private void delete(String sql, long id) {
        jdbc.sql(sql).param(id).update();
    }

    private boolean exists(String sql, long id) {
        return !ids(sql, id).isEmpty();
    }

    private int count(String sql, long id) {
        return jdbc.sql(sql).param(id).query(Integer.class).single();
    }

    private List<Long> ids(String sql, Object... values) {
        return jdbc.sql(sql).params(values).query(Long.class).list();
    }
}
