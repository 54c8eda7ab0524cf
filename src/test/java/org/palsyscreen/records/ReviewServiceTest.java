package org.palsyscreen.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palsyscreen.access.Role;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.fixture.Findings;
import org.palsyscreen.fixture.Identity;
import org.palsyscreen.fixture.RecordSlice;
import org.palsyscreen.patients.PatientId;
import org.palsyscreen.records.ReviewResult.Conflict;
import org.palsyscreen.records.ReviewResult.NoSuchScreening;
import org.palsyscreen.records.ReviewResult.Objection;
import org.palsyscreen.records.ReviewResult.Refused;
import org.palsyscreen.records.ReviewResult.Saved;
import org.palsyscreen.retention.LegalHolds;
import org.palsyscreen.screening.PatientReference;
import org.palsyscreen.screening.PictureSource;
import org.palsyscreen.screening.ReviewStanding;
import org.palsyscreen.screening.ReviewState;
import org.palsyscreen.screening.ScreeningArchive;
import org.palsyscreen.screening.ScreeningId;
import org.palsyscreen.screening.ScreeningRecord;
import org.palsyscreen.screening.ScreeningService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@RecordSlice
class ReviewServiceTest {
    @Autowired
    ReviewService reviews;

    @Autowired
    HistoryQuery history;

    @Autowired
    ScreeningService screenings;

    @Autowired
    ScreeningArchive archive;

    @Autowired
    LegalHolds holds;

    @Autowired
    JdbcClient jdbc;

    ScreeningRecord screening;

    @AfterEach
    void nothingHeldForOtherTests() {
        jdbc.sql("delete from legal_hold").update();
    }

    @BeforeEach
    void oneScreening() throws Exception {
        screening = Identity.as(
                "olga",
                Role.OPERATOR,
                () -> screenings.record(
                        Findings.photo((byte) 1), Findings.assessment(0.9), null, PictureSource.UPLOAD));
    }

    @Test
    void an_override_is_kept_beside_the_unchanged_result() throws Exception {
        var verdict = new Verdict.Override(Outcome.NO_SIGN, "old scar");
        var result = submit("rita", 0, verdict);

        assertThat(result).isInstanceOf(Saved.class);
        var after = read();
        assertThat(after.reviewState()).isEqualTo(ReviewState.OVERRIDDEN);
        assertThat(after.reviewVersion()).isEqualTo(1);
        assertThat(after.finding()).usingRecursiveComparison().isEqualTo(screening.finding());
        assertThat(list()).containsExactly(((Saved) result).review());
        assertThat(((Saved) result).review().reviewer()).isEqualTo("rita");
    }

    @Test
    void a_note_does_not_take_back_a_verdict() throws Exception {
        submit("rita", 0, new Verdict.Note("see her brow"));
        assertThat(read().reviewState()).isEqualTo(ReviewState.NOTED);
        submit("rita", 1, new Verdict.Confirm(""));
        assertThat(read().reviewState()).isEqualTo(ReviewState.CONFIRMED);
        submit("rob", 2, new Verdict.Note("agreed"));

        assertThat(read().reviewState()).isEqualTo(ReviewState.CONFIRMED);
        assertThat(list())
                .extracting(Review::verdict)
                .containsExactly(new Verdict.Note("see her brow"), new Verdict.Confirm(""), new Verdict.Note("agreed"));
    }

    @Test
    void of_ten_reviewers_at_once_one_wins_and_nine_are_told_by_whom() throws Exception {
        var barrier = new CyclicBarrier(10);
        var results = new ArrayList<ReviewResult>();
        try (var threads = Executors.newFixedThreadPool(10)) {
            var futures = new ArrayList<Future<ReviewResult>>();
            for (int i = 0; i < 10; i++) {
                var name = "reviewer" + i;
                futures.add(threads.submit(() -> {
                    barrier.await();
                    return submit(name, 0, new Verdict.Confirm("by " + name));
                }));
            }
            for (var future : futures) {
                results.add(future.get());
            }
        }

        var winner = ((Saved) results.stream()
                        .filter(Saved.class::isInstance)
                        .findFirst()
                        .orElseThrow())
                .review();
        assertThat(results)
                .filteredOn(Conflict.class::isInstance)
                .hasSize(9)
                .allSatisfy(result -> assertThat(result).isEqualTo(new Conflict(winner.reviewer(), winner.at())));
        assertThat(list()).containsExactly(winner);
    }

    @Test
    void a_verdict_is_signed_off_once_and_then_only_amended_with_a_reason() throws Exception {
        assertThat(submit("rita", 0, new Verdict.SignOff(""))).isEqualTo(new Refused(Objection.NOTHING_TO_SIGN));
        submit("rita", 0, new Verdict.Confirm(""));
        submit("rita", 1, new Verdict.SignOff(""));
        assertThat(read().standing()).isEqualTo(new ReviewStanding(ReviewState.CONFIRMED, true, false));
        assertThat(submit("rob", 2, new Verdict.SignOff(""))).isEqualTo(new Refused(Objection.SIGNED_OFF_ALREADY));
        assertThat(submit("rob", 2, new Verdict.Confirm(""))).isEqualTo(new Refused(Objection.AMENDMENT_NEEDS_REASON));
        submit("rob", 2, new Verdict.Override(Outcome.NO_SIGN, "seen again, both corners move"));

        assertThat(read().standing()).isEqualTo(new ReviewStanding(ReviewState.OVERRIDDEN, true, false));
        assertThat(read().finding()).usingRecursiveComparison().isEqualTo(screening.finding());
        assertThat(list())
                .extracting(Review::verdict)
                .containsExactly(
                        new Verdict.Confirm(""),
                        new Verdict.SignOff(""),
                        new Verdict.Override(Outcome.NO_SIGN, "seen again, both corners move"));
        assertThat(ReviewHistory.standing(list())).isEqualTo(read().standing());
    }

    @Test
    void a_voided_screening_counts_nowhere_until_an_administrator_restores_it() throws Exception {
        submit("rita", 0, new Verdict.Void("wrong patient"));
        assertThat(read().standing().voided()).isTrue();
        assertThat(listed(HistoryFilter.NONE)).doesNotContain(screening.id());
        assertThat(listed(withVoided(HistoryFilter.Voided.ONLY))).contains(screening.id());
        assertThat(listed(withVoided(HistoryFilter.Voided.INCLUDED))).contains(screening.id());
        assertThat(submit("rita", 1, new Verdict.Confirm(""))).isEqualTo(new Refused(Objection.VOIDED));
        assertThat(submit("rita", 1, new Verdict.Restore("it was hers")))
                .isEqualTo(new Refused(Objection.ONLY_ADMINISTRATORS_RESTORE));
        submit("rita", 1, new Verdict.Note("asked Anna to look"));
        assertThat(Identity.as(
                        "anna",
                        Role.ADMINISTRATOR,
                        () -> reviews.submit(screening.id(), 2, new Verdict.Restore("it was hers"))))
                .isInstanceOf(Saved.class);

        assertThat(read().standing()).isEqualTo(new ReviewStanding(ReviewState.NOTED, false, false));
        assertThat(listed(HistoryFilter.NONE)).contains(screening.id());
    }

    @Test
    void a_screening_of_the_wrong_patient_is_given_to_the_right_one_and_keeps_all_else() throws Exception {
        submit("rita", 0, new Verdict.Confirm(""));
        submit("rita", 1, new Verdict.SignOff(""));
        var right = new PatientReference("Right-" + screening.id());

        var saved = (Saved) submit("rob", 2, new Verdict.Reassign(right, "next in the queue"));

        var after = read();
        assertThat(after.patientReference()).isEqualTo(right);
        assertThat(after.standing()).isEqualTo(new ReviewStanding(ReviewState.CONFIRMED, true, false));
        assertThat(after.finding()).usingRecursiveComparison().isEqualTo(screening.finding());
        assertThat(list().getLast().verdict()).isEqualTo(new Verdict.Reassign(null, "next in the queue"));
        assertThat(list().getLast().number()).isEqualTo(saved.review().number());
        long patient = patient(right).orElseThrow();
        assertThat(jdbc.sql("select detail from audit_entry where action = 'SCREENING_REASSIGNED' and subject = ?")
                        .param("screening/" + screening.id())
                        .query(String.class)
                        .single())
                .isEqualTo("review 3, no patient to patient/" + patient);
        assertThat(submit("rob", 3, new Verdict.Reassign(right, "again")))
                .isEqualTo(new Refused(Objection.SAME_PATIENT));
    }

    @Test
    void who_did_not_see_the_latest_review_reassigns_nothing_and_makes_no_patient() throws Exception {
        submit("rita", 0, new Verdict.Note("look again"));
        var nobody = new PatientReference("Nobody-" + screening.id());

        assertThat(submit("rob", 0, new Verdict.Reassign(nobody, "typing error")))
                .isInstanceOf(Conflict.class);
        assertThat(read().patientReference()).isNull();
        assertThat(patient(nobody)).isEmpty();
        submit("rita", 1, new Verdict.Void("test picture"));
        assertThat(submit("rob", 2, new Verdict.Reassign(nobody, "typing error")))
                .isEqualTo(new Refused(Objection.VOIDED));
        assertThat(patient(nobody)).isEmpty();
    }

    @Test
    void of_two_who_reassign_at_once_one_wins_and_the_other_s_patient_is_not_kept() throws Exception {
        var barrier = new CyclicBarrier(2);
        var wanted =
                List.of(new PatientReference("One-" + screening.id()), new PatientReference("Two-" + screening.id()));
        var results = new ArrayList<ReviewResult>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var futures = new ArrayList<Future<ReviewResult>>();
            for (var to : wanted) {
                futures.add(threads.submit(() -> {
                    barrier.await();
                    return submit("rita", 0, new Verdict.Reassign(to, "typing error"));
                }));
            }
            for (var future : futures) {
                results.add(future.get());
            }
        }

        assertThat(results).filteredOn(Saved.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(Conflict.class::isInstance).hasSize(1);
        assertThat(wanted.stream().filter(to -> patient(to).isPresent())).containsExactly(read().patientReference());
        assertThat(list()).hasSize(1);
    }

    @Test
    void what_is_under_a_legal_hold_stays_where_it_is() throws Exception {
        var other = new PatientReference("Other-" + screening.id());
        asAdministrator(() -> holds.place(screening.id(), "court"));
        assertThat(submit("rita", 0, new Verdict.Reassign(other, "typing error")))
                .isEqualTo(new Refused(Objection.HELD));
        assertThat(patient(other)).as("made for this").isEmpty();
        asAdministrator(() -> holds.lift(holds.on(screening.id()).orElseThrow().id()));
        submit("rita", 0, new Verdict.Reassign(other, "typing error"));

        var owner = new PatientId(patient(other).orElseThrow());
        asAdministrator(() -> holds.place(owner, "insurance"));
        assertThat(submit("rita", 1, new Verdict.Reassign(new PatientReference("X" + other.value()), "typing error")))
                .isEqualTo(new Refused(Objection.HELD));
        assertThat(read().patientReference()).isEqualTo(other);
    }

    @Test
    void the_reason_of_a_reassignment_names_neither_patient() throws Exception {
        var first = new PatientReference("First " + screening.id());
        submit("rita", 0, new Verdict.Reassign(first, "typing error"));
        var second = new PatientReference("2nd-" + screening.id());
        for (var reason : List.of("was FIRST " + screening.id() + ", not her", "2nd-" + screening.id() + "'s")) {
            assertThat(submit("rita", 1, new Verdict.Reassign(second, reason)))
                    .isEqualTo(new Refused(Objection.REASON_NAMES_PATIENT));
        }
        assertThat(submit("rita", 1, new Verdict.Reassign(second, "the first of the twins")))
                .isInstanceOf(Saved.class);
    }

    private static <T> T asAdministrator(Callable<T> act) throws Exception {
        return Identity.as("anna", Role.ADMINISTRATOR, act);
    }

    private Optional<Long> patient(PatientReference reference) {
        return jdbc.sql("select id from patient where reference_key = ?")
                .param(reference.key())
                .query(Long.class)
                .optional();
    }

    @Test
    void who_did_not_see_the_latest_review_is_told_of_it_and_not_of_a_rule() throws Exception {
        submit("rita", 0, new Verdict.Void("wrong patient"));
        assertThat(submit("rob", 0, new Verdict.Confirm(""))).isInstanceOf(Conflict.class);
    }

    private static HistoryFilter withVoided(HistoryFilter.Voided voided) {
        return new HistoryFilter(null, null, Set.of(), null, Set.of(), "", voided);
    }

    private List<ScreeningId> listed(HistoryFilter filter) throws Exception {
        return asOperator(() -> history.page(filter, HistorySort.NEWEST_FIRST, null, 1000).rows().stream()
                .map(HistoryRow::id)
                .toList());
    }

    @Test
    void an_override_and_a_note_need_a_text() {
        assertThatThrownBy(() -> new Verdict.Override(Outcome.REFER, "  "))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Verdict.Note("\n")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Verdict.Confirm("x".repeat(2001))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_screening_that_does_not_exist_cannot_be_reviewed() throws Exception {
        assertThat(Identity.as(
                        "rita",
                        Role.REVIEWER,
                        () -> reviews.submit(new ScreeningId(Long.MAX_VALUE), 0, new Verdict.Confirm(""))))
                .isEqualTo(new NoSuchScreening());
    }

    @Test
    void an_operator_reads_reviews_but_gives_none() throws Exception {
        assertThat(list()).isEmpty();
        assertThatThrownBy(() -> Identity.as(
                        "olga", Role.OPERATOR, () -> reviews.submit(screening.id(), 0, new Verdict.Confirm(""))))
                .isInstanceOf(AccessDeniedException.class);
    }

    private ReviewResult submit(String reviewer, int version, Verdict verdict) throws Exception {
        return Identity.as(reviewer, Role.REVIEWER, () -> reviews.submit(screening.id(), version, verdict));
    }

    private ScreeningRecord read() throws Exception {
        return asOperator(() -> archive.open(screening.id())).orElseThrow();
    }

    private List<Review> list() throws Exception {
        return asOperator(() -> reviews.reviews(screening.id()));
    }

    private static <T> T asOperator(Callable<T> call) throws Exception {
        return Identity.as("olga", Role.OPERATOR, call);
    }
}
