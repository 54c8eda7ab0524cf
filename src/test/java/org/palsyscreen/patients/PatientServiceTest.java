package org.palsyscreen.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.palsyscreen.access.Role;
import org.palsyscreen.analysis.Region;
import org.palsyscreen.analysis.Thresholds;
import org.palsyscreen.analysis.Ungradable;
import org.palsyscreen.analysis.UngradableReason;
import org.palsyscreen.fixture.Findings;
import org.palsyscreen.fixture.Identity;
import org.palsyscreen.fixture.MovableClock;
import org.palsyscreen.fixture.RecordSlice;
import org.palsyscreen.patients.PatientChange.Refusal;
import org.palsyscreen.patients.PatientChange.Refused;
import org.palsyscreen.patients.PatientChange.Saved;
import org.palsyscreen.screening.PatientReference;
import org.palsyscreen.screening.PictureSource;
import org.palsyscreen.screening.ScreeningRecord;
import org.palsyscreen.screening.ScreeningService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.annotation.DirtiesContext;

@RecordSlice
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class PatientServiceTest {
    @Autowired
    PatientService service;

    @Autowired
    PatientQuery query;

    @Autowired
    ScreeningService screenings;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_screening_under_a_new_reference_makes_the_patient_and_the_next_one_finds_it() throws Exception {
        screened("New-1", Findings.assessment(0.9));
        screened("new-1", new Ungradable(UngradableReason.NO_FACE));

        var patient = find("NEW-1");
        assertThat(patient.reference().value()).isEqualTo("New-1");
        assertThat(patient.createdBy()).isEqualTo("olga");
        var visits = asOperator(() -> query.visits(patient.id()));
        assertThat(visits).extracting(Visit::probability).containsExactly(0.9, null);
        assertThat(visits.getFirst().asymmetry())
                .containsEntry(Region.MOUTH, 3.4)
                .hasSize(4);
        assertThat(visits.getFirst().thresholds()).isEqualTo(new Thresholds(0.3, 0.7));
        assertThat(visits.getLast().asymmetry()).isEmpty();
        assertThat(visits.getLast().ungradableReason()).isEqualTo(UngradableReason.NO_FACE);
    }

    @Test
    void a_screening_that_is_not_stored_leaves_no_patient() {
        assertThatThrownBy(() -> asOperator(() ->
                        screenings.screen(new byte[] {1}, new PatientReference("Gone-1"), PictureSource.UPLOAD, id -> {
                            throw new IllegalStateException("together or not at all");
                        })))
                .isInstanceOf(IllegalStateException.class);
        assertThat(jdbc.sql("select count(*) from patient where reference = 'Gone-1'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void ten_first_screenings_at_the_same_moment_make_one_patient() throws Exception {
        var barrier = new CyclicBarrier(10);
        try (var threads = Executors.newFixedThreadPool(10)) {
            var all = new ArrayList<Future<ScreeningRecord>>();
            for (int i = 0; i < 10; i++) {
                all.add(threads.submit(() -> {
                    barrier.await();
                    return screened("Race-1", Findings.assessment(0.5));
                }));
            }
            for (var one : all) {
                one.get();
            }
        }
        assertThat(asOperator(() -> query.visits(find("Race-1").id()))).hasSize(10);
    }

    @Test
    void a_reference_that_differs_in_case_only_is_taken() throws Exception {
        assertThat(asOperator(() -> service.create("Dup-1", PatientDetails.NONE)))
                .isInstanceOf(Saved.class);
        assertThat(asOperator(() -> service.create(" dup-1 ", PatientDetails.NONE)))
                .isEqualTo(new Refused(Refusal.REFERENCE_TAKEN));
        assertThat(asOperator(() -> service.create("a=b", PatientDetails.NONE)))
                .isEqualTo(new Refused(Refusal.INVALID_REFERENCE));
    }

    @Test
    void details_are_kept_and_a_second_change_of_the_same_version_is_told() throws Exception {
        var patient = created("Edit-1");
        var details = new PatientDetails(1970, Sex.FEMALE, "Left Bell palsy in 2019");
        var saved = (Saved) asOperator(() -> service.change(patient.id(), patient.version(), details));
        assertThat(saved.patient().details()).isEqualTo(details);

        assertThat(asOperator(() -> service.change(patient.id(), patient.version(), PatientDetails.NONE)))
                .isEqualTo(new Refused(Refusal.CHANGED_MEANWHILE));
        assertThat(find("Edit-1").details()).isEqualTo(details);
    }

    @Test
    void of_ten_changes_at_the_same_moment_one_is_saved() throws Exception {
        var patient = created("Edit-10");
        var barrier = new CyclicBarrier(10);
        var results = new ArrayList<PatientChange>();
        try (var threads = Executors.newFixedThreadPool(10)) {
            var all = new ArrayList<Future<PatientChange>>();
            for (int i = 0; i < 10; i++) {
                var details = new PatientDetails(1960 + i, null, "");
                all.add(threads.submit(() -> {
                    barrier.await();
                    return asOperator(() -> service.change(patient.id(), patient.version(), details));
                }));
            }
            for (var one : all) {
                results.add(one.get());
            }
        }
        assertThat(results).filteredOn(Saved.class::isInstance).hasSize(1);
        assertThat(results)
                .filteredOn(new Refused(Refusal.CHANGED_MEANWHILE)::equals)
                .hasSize(9);
    }

    @Test
    void impossible_years_and_overlong_notes_are_refused() throws Exception {
        var patient = created("Limits-1");
        int next = clock.instant().atOffset(ZoneOffset.UTC).getYear() + 1;
        for (int year : new int[] {1899, next}) {
            assertThat(asOperator(() -> service.change(patient.id(), 0, new PatientDetails(year, null, ""))))
                    .isEqualTo(new Refused(Refusal.INVALID_BIRTH_YEAR));
        }
        assertThat(asOperator(() -> service.change(patient.id(), 0, new PatientDetails(null, null, "x".repeat(2001)))))
                .isEqualTo(new Refused(Refusal.NOTES_TOO_LONG));
        assertThat(find("Limits-1")).isEqualTo(patient);
    }

    @Test
    void consent_and_its_withdrawal_are_kept_with_who_recorded_them() throws Exception {
        var patient = created("Consent-1");
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        assertThat(consent(patient.id(), 0, Consent.Kind.WITHDRAWN, day))
                .isEqualTo(new Refused(Refusal.NOTHING_TO_WITHDRAW));
        assertThat(consent(patient.id(), 0, Consent.Kind.GIVEN, day.plusDays(2)))
                .isEqualTo(new Refused(Refusal.INVALID_DAY));
        assertThat(consent(patient.id(), 0, Consent.Kind.GIVEN, day.minusDays(3)))
                .isInstanceOf(Saved.class);
        assertThat(consent(patient.id(), 0, Consent.Kind.WITHDRAWN, day))
                .isEqualTo(new Refused(Refusal.CHANGED_MEANWHILE));
        assertThat(consent(patient.id(), 1, Consent.Kind.WITHDRAWN, day)).isInstanceOf(Saved.class);

        assertThat(asOperator(() -> query.consents(patient.id())))
                .extracting(Consent::number, Consent::kind, Consent::on, Consent::note, Consent::recordedBy)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, Consent.Kind.GIVEN, day.minusDays(3), "Form 7", "olga"),
                        org.assertj.core.groups.Tuple.tuple(2, Consent.Kind.WITHDRAWN, day, "Form 7", "olga"));
        assertThat(actions("patient/" + patient.id()))
                .containsExactly("PATIENT_CREATED", "CONSENT_RECORDED", "CONSENT_RECORDED");
    }

    @Test
    void the_list_is_paged_and_searched_by_the_beginning_of_the_reference() throws Exception {
        for (int i = 0; i < 5; i++) {
            created("Page-" + i);
        }
        screened("Page-3", Findings.assessment(0.2));
        assertThat(asOperator(() -> query.page("page-", null, 100))).hasSize(5);
        assertThat(asOperator(() -> query.page("page-", new PatientReference("Page-4"), 100)))
                .isEmpty();
        assertThat(asOperator(() -> query.page("PAGE", new PatientReference("PAGE-1"), 2)))
                .extracting(line -> line.reference().value(), PatientLine::screenings)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Page-2", 0),
                        org.assertj.core.groups.Tuple.tuple("Page-3", 1));
    }

    @Test
    void an_auditor_reads_and_changes_nothing() throws Exception {
        created("Auditor-1");
        assertThat(Identity.as("ada", Role.AUDITOR, () -> query.page("auditor", null, 100)))
                .hasSize(1);
        assertThatThrownBy(
                        () -> Identity.as("ada", Role.AUDITOR, () -> service.create("Auditor-2", PatientDetails.NONE)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private PatientChange consent(PatientId id, int version, Consent.Kind kind, LocalDate on) throws Exception {
        return asOperator(() -> service.recordConsent(id, version, kind, on, "Form 7"));
    }

    private Patient created(String reference) throws Exception {
        return ((Saved) asOperator(() -> service.create(reference, PatientDetails.NONE))).patient();
    }

    private Patient find(String reference) throws Exception {
        return asOperator(() -> query.find(new PatientReference(reference))).orElseThrow();
    }

    private ScreeningRecord screened(String reference, org.palsyscreen.analysis.Finding finding) throws Exception {
        return asOperator(() -> screenings.record(
                Findings.photo((byte) 1), finding, new PatientReference(reference), PictureSource.UPLOAD));
    }

    private java.util.List<String> actions(String subject) {
        return jdbc.sql("select action from audit_entry where subject = ? order by number")
                .param(subject)
                .query(String.class)
                .list();
    }

    private static <T> T asOperator(Callable<T> call) throws Exception {
        return Identity.as("olga", Role.OPERATOR, call);
    }
}
