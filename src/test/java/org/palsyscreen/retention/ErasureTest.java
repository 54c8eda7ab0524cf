package org.palsyscreen.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palsyscreen.access.Role;
import org.palsyscreen.audit.AuditChain;
import org.palsyscreen.audit.AuditVerdict;
import org.palsyscreen.fixture.Findings;
import org.palsyscreen.fixture.ForeignKeys;
import org.palsyscreen.fixture.Identity;
import org.palsyscreen.fixture.RecordSlice;
import org.palsyscreen.fixture.Shelf;
import org.palsyscreen.patients.Consent;
import org.palsyscreen.patients.MergeResult;
import org.palsyscreen.patients.MergeService;
import org.palsyscreen.patients.Patient;
import org.palsyscreen.patients.PatientDetails;
import org.palsyscreen.patients.PatientId;
import org.palsyscreen.patients.PatientQuery;
import org.palsyscreen.patients.PatientService;
import org.palsyscreen.records.Verdict;
import org.palsyscreen.retention.ErasureResult.Erased;
import org.palsyscreen.retention.ErasureResult.Refusal;
import org.palsyscreen.retention.ErasureResult.Refused;
import org.palsyscreen.screening.PatientReference;
import org.palsyscreen.screening.ScreeningId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@RecordSlice
@Import(Shelf.class)
class ErasureTest {
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    Erasure erasure;

    @Autowired
    LegalHolds holds;

    @Autowired
    PatientQuery patients;

    @Autowired
    PatientService service;

    @Autowired
    MergeService merges;

    @Autowired
    AuditChain chain;

    @Autowired
    Shelf shelf;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource source;

    String mark;
    Patient person;
    Patient other;
    ScreeningId othersScreening;

    /** One person with everything that can hang on a person, who was once merged with somebody by mistake. */
    @BeforeEach
    void somebodyWithALongHistory() throws Exception {
        mark = "zq" + PEOPLE.incrementAndGet() + "qz";
        var first = shelf.screened("olga", mark + " A", Findings.assessment(0.9));
        shelf.screened("olga", mark + " B", Findings.assessment(0.2));
        othersScreening = shelf.screened("olga", "Other-" + PEOPLE.get(), Findings.assessment(0.5));
        shelf.reviewed("rita", first, 0, new Verdict.Confirm("seen " + mark));
        person = patient(mark + " A");
        other = patient("Other-" + PEOPLE.get());
        Identity.as(
                "olga",
                Role.OPERATOR,
                () -> service.change(person.id(), person.version(), new PatientDetails(1950, null, "notes " + mark)));
        var changed = patient(mark + " A");
        Identity.as(
                "olga",
                Role.OPERATOR,
                () -> service.recordConsent(
                        changed.id(), changed.version(), Consent.Kind.GIVEN, LocalDate.of(2026, 1, 1), "form " + mark));
        merged(mark + " B", person.id());
        long wrong = merged("Other-" + PEOPLE.get(), person.id());
        Identity.as("rosa", Role.REVIEWER, () -> merges.undo(wrong));
        var hold = asAdministrator(() -> holds.place(person.id(), "claim of " + mark));
        assertThat(hold).isTrue();
        asAdministrator(() -> holds.lift(holds.on(person.id()).orElseThrow().id()));
    }

    @Test
    void nothing_of_a_person_stays_in_any_table_and_nobody_else_loses_anything() throws Exception {
        assertThat(tablesThatSay(mark))
                .contains("patient", "screening", "review", "patient_consent", "patient_merge", "legal_hold");

        var erased = erase(person.id(), mark + " A");

        assertThat(erased).isEqualTo(new Erased(new ErasureCounts(2, 2, 1, 1)));
        assertThat(tablesThatSay(mark)).isEmpty();
        assertThat(jdbc.sql(
                                "select count(*) from screening_picture where screening_id not in (select id from screening)")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(Identity.as("olga", Role.OPERATOR, () -> patients.visits(other.id())))
                .singleElement()
                .satisfies(visit -> assertThat(visit.screening()).isEqualTo(othersScreening));
    }

    @Test
    void the_log_says_who_erased_how_much_and_stays_intact() throws Exception {
        erase(person.id(), mark + " A");

        var entry = jdbc.sql("select actor, detail from audit_entry where action = 'PERSON_ERASED' and subject = ?")
                .param("patient/" + person.id())
                .query((row, n) -> row.getString(1) + ": " + row.getString(2))
                .single();
        assertThat(entry).startsWith("adam: 2 screenings, 1 reviews, 1 consents, with merged patient/");
        assertThat(Identity.as("aida", Role.AUDITOR, () -> chain.verify(Optional.empty())))
                .isInstanceOf(AuditVerdict.Intact.class);
    }

    @Test
    void what_is_typed_must_be_the_reference_to_the_letter() throws Exception {
        for (var typed : List.of("", mark, mark.toUpperCase(Locale.ROOT) + " A", mark + " B", mark + " A2")) {
            assertThat(erase(person.id(), typed)).isEqualTo(new Refused(Refusal.TYPED_DIFFERENTLY));
        }
        assertThat(tablesThatSay(mark)).contains("patient", "screening", "review");
        assertThat(erase(person.id(), " " + mark + " A ")).isInstanceOf(Erased.class);
        assertThat(erase(person.id(), mark + " A")).isEqualTo(new Refused(Refusal.UNKNOWN));
    }

    @Test
    void a_legal_hold_keeps_a_person_even_when_it_is_on_a_reference_that_was_merged() throws Exception {
        var source = patient(mark + " B");
        asAdministrator(() -> holds.place(source.id(), "court"));

        assertThat(erase(person.id(), mark + " A")).isEqualTo(new Refused(Refusal.LEGAL_HOLD));
        assertThat(asAdministrator(() -> holds.place(person.id(), "twice"))).isFalse();

        asAdministrator(() -> holds.lift(holds.on(person.id()).orElseThrow().id()));
        assertThat(erase(person.id(), mark + " A")).isInstanceOf(Erased.class);
    }

    @Test
    void a_merged_reference_is_erased_with_its_person_only() throws Exception {
        assertThat(erase(patient(mark + " B").id(), mark + " B")).isEqualTo(new Refused(Refusal.MERGED));
    }

    @Test
    void a_screening_of_nobody_is_erased_by_its_number() throws Exception {
        var orphan = shelf.screened("olga", null, Findings.assessment(0.7));
        var number = orphan.toString();

        assertThat(asAdministrator(() -> erasure.erase(orphan, "1" + number)))
                .isEqualTo(new Refused(Refusal.TYPED_DIFFERENTLY));
        assertThat(asAdministrator(() -> erasure.erase(othersScreening, othersScreening.toString())))
                .isEqualTo(new Refused(Refusal.HAS_PATIENT));
        asAdministrator(() -> holds.place(orphan, "court"));
        assertThat(asAdministrator(() -> erasure.erase(orphan, number))).isEqualTo(new Refused(Refusal.LEGAL_HOLD));
        asAdministrator(() -> holds.lift(holds.on(orphan).orElseThrow().id()));
        assertThat(asAdministrator(() -> erasure.erase(orphan, number)))
                .isEqualTo(new Erased(new ErasureCounts(0, 1, 0, 0)));
        assertThat(asAdministrator(() -> erasure.erase(orphan, number))).isEqualTo(new Refused(Refusal.UNKNOWN));
    }

    @Test
    void only_administrators_erase_hold_or_ask_what_would_go() {
        for (var role : List.of(Role.OPERATOR, Role.REVIEWER, Role.AUDITOR)) {
            List<Callable<?>> acts = List.of(
                    () -> erasure.erase(person.id(), mark + " A"),
                    () -> erasure.erase(othersScreening, "1"),
                    () -> erasure.of(person.id()),
                    () -> holds.place(person.id(), "x"),
                    () -> holds.lift(1),
                    () -> holds.page(0, 10));
            for (var act : acts) {
                assertThatThrownBy(() -> Identity.as("x", role, act)).isInstanceOf(AccessDeniedException.class);
            }
        }
    }

    /** Who adds a table that points to a person has to think of this. */
    @Test
    void erasing_knows_every_table_that_points_to_a_person() throws Exception {
        assertThat(ForeignKeys.pointingTo(source, "screening"))
                .containsExactlyInAnyOrder(
                        "review",
                        "reading",
                        "screening_picture",
                        "patient_merge_screening",
                        "import_origin",
                        "api_request",
                        "legal_hold");
        assertThat(ForeignKeys.pointingTo(source, "patient"))
                .containsExactlyInAnyOrder("patient", "patient_consent", "patient_merge", "screening", "legal_hold");
        assertThat(ForeignKeys.pointingTo(source, "patient_merge")).containsExactly("patient_merge_screening");
        assertThat(ForeignKeys.pointingTo(source, "review")).isEmpty();
    }

    /** Looks into every column of text there is. */
    private Set<String> tablesThatSay(String text) throws SQLException {
        record Column(String table, String name) {}
        var columns = new ArrayList<Column>();
        try (var connection = source.getConnection();
                var rows = connection.getMetaData().getColumns(null, connection.getSchema(), "%", "%")) {
            while (rows.next()) {
                if (rows.getString("TYPE_NAME").toLowerCase(Locale.ROOT).contains("char")) {
                    columns.add(new Column(rows.getString("TABLE_NAME"), rows.getString("COLUMN_NAME")));
                }
            }
        }
        assertThat(columns).hasSizeGreaterThan(50);
        var found = new TreeSet<String>();
        for (var column : columns) {
            var sql = "select count(*) from \"%s\" where lower(\"%s\") like ?".formatted(column.table(), column.name());
            if (jdbc.sql(sql).param("%" + text + "%").query(Integer.class).single() > 0) {
                found.add(column.table().toLowerCase(Locale.ROOT));
            }
        }
        return found;
    }

    private long merged(String from, PatientId into) throws Exception {
        var proposed = Identity.as("rita", Role.REVIEWER, () -> merges.propose(from, into, "same as " + mark));
        long merge = ((MergeResult.Done) proposed).merge().id();
        Identity.as("rosa", Role.REVIEWER, () -> merges.confirm(merge));
        return merge;
    }

    private Patient patient(String reference) throws Exception {
        return Identity.as("olga", Role.OPERATOR, () -> patients.find(new PatientReference(reference)))
                .orElseThrow();
    }

    private ErasureResult erase(PatientId patient, String typed) throws Exception {
        return asAdministrator(() -> erasure.erase(patient, typed));
    }

    private static <T> T asAdministrator(Callable<T> act) throws Exception {
        return Identity.as("adam", Role.ADMINISTRATOR, act);
    }
}
