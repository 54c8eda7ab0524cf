package org.palsyscreen.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palsyscreen.access.Role;
import org.palsyscreen.audit.AuditChain;
import org.palsyscreen.fixture.Findings;
import org.palsyscreen.fixture.Identity;
import org.palsyscreen.fixture.RecordSlice;
import org.palsyscreen.patients.MergeResult.Done;
import org.palsyscreen.patients.MergeResult.Refusal;
import org.palsyscreen.patients.MergeResult.Refused;
import org.palsyscreen.records.HistoryFilter;
import org.palsyscreen.records.HistoryQuery;
import org.palsyscreen.records.HistorySort;
import org.palsyscreen.records.ReviewResult;
import org.palsyscreen.records.ReviewService;
import org.palsyscreen.records.Verdict;
import org.palsyscreen.screening.PatientReference;
import org.palsyscreen.screening.PictureSource;
import org.palsyscreen.screening.ScreeningId;
import org.palsyscreen.screening.ScreeningRecord;
import org.palsyscreen.screening.ScreeningService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@RecordSlice
class MergeServiceTest {
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    MergeService merges;

    @Autowired
    PatientQuery patients;

    @Autowired
    ScreeningService screenings;

    @Autowired
    HistoryQuery history;

    @Autowired
    ReviewService reviews;

    @Autowired
    AuditChain chain;

    @Autowired
    JdbcClient jdbc;

    String old;
    String kept;
    ScreeningId first;
    ScreeningId ofKept;

    @BeforeEach
    void onePersonUnderTwoReferences() throws Exception {
        int person = PEOPLE.incrementAndGet();
        old = "Old-" + person + "x";
        kept = "Kept-" + person + "x";
        first = screened(old).id();
        ofKept = screened(kept).id();
    }

    @Test
    void screenings_move_once_another_reviewer_confirms() throws Exception {
        var proposed = proposed(old, kept);
        assertThat(visits(kept)).containsExactly(ofKept);
        assertThat(confirm("rita", proposed)).isEqualTo(new Refused(Refusal.OWN_PROPOSAL));
        assertThat(visits(kept)).containsExactly(ofKept);

        var done = (Done) confirm("rosa", proposed);
        assertThat(done.merge().moved()).isEqualTo(1);
        assertThat(visits(kept)).containsExactly(first, ofKept);
        assertThat(visits(old)).isEmpty();
        assertThat(history(kept)).containsExactlyInAnyOrder(first, ofKept);
        assertThat(history(old)).isEmpty();
        assertThat(patient(old).mergedInto()).isEqualTo(patient(kept).id());
        assertThat(jdbc.sql("select action from audit_entry where subject = ? order by number")
                        .param("merge/" + proposed)
                        .query(String.class)
                        .list())
                .containsExactly("MERGE_PROPOSED", "MERGE_CONFIRMED");
    }

    @Test
    void undoing_puts_back_what_was_moved_and_leaves_what_came_later() throws Exception {
        var spelt = screened(old.toLowerCase(java.util.Locale.ROOT)).id();
        var merge = proposed(old, kept);
        confirm("rosa", merge);
        var later = screened(old);
        assertThat(later.patientReference()).isEqualTo(new PatientReference(kept));

        assertThat(undo(merge)).isInstanceOf(Done.class);

        assertThat(visits(old)).containsExactly(first, spelt);
        assertThat(reference(first)).isEqualTo(old);
        assertThat(reference(spelt)).isEqualTo(old.toLowerCase(java.util.Locale.ROOT));
        assertThat(visits(kept)).containsExactly(ofKept, later.id());
        assertThat(history(old)).containsExactlyInAnyOrder(first, spelt);
        assertThat(patient(old).mergedInto()).isNull();
        assertThat(undo(merge)).isEqualTo(new Refused(Refusal.DECIDED_MEANWHILE));
        assertThat(visits(old)).containsExactly(first, spelt);
        assertThat(screened(old).patientReference()).isEqualTo(new PatientReference(old));
    }

    @Test
    void undoing_leaves_with_somebody_else_what_was_given_to_them_since() throws Exception {
        var merge = proposed(old, kept);
        confirm("rosa", merge);
        var other = new PatientReference(old + "-other");
        give(first, 0, other);

        undo(merge);

        assertThat(visits(other.value())).containsExactly(first);
        assertThat(reference(first)).isEqualTo(other.value());
        assertThat(visits(old)).isEmpty();
        assertThat(visits(kept)).containsExactly(ofKept);
    }

    @Test
    void what_was_given_away_and_back_since_is_not_taken_by_undoing() throws Exception {
        var merge = proposed(old, kept);
        confirm("rosa", merge);
        var other = new PatientReference(old + "-other");
        give(first, 0, other);
        give(first, 1, new PatientReference(kept));

        undo(merge);

        assertThat(visits(kept)).containsExactly(first, ofKept);
        assertThat(visits(old)).isEmpty();
    }

    private void give(ScreeningId screening, int version, PatientReference to) throws Exception {
        var given = Identity.as(
                "rosa",
                Role.REVIEWER,
                () -> reviews.submit(screening, version, new Verdict.Reassign(to, "was next in the queue")));
        assertThat(given).isInstanceOf(ReviewResult.Saved.class);
    }

    @Test
    void merges_of_merges_are_undone_from_the_last() throws Exception {
        var third = old + "-3";
        var ofThird = screened(third).id();
        var inner = proposed(old, kept);
        confirm("rosa", inner);
        var outer = proposed(kept, third);
        confirm("rosa", outer);
        assertThat(visits(third)).containsExactly(first, ofKept, ofThird);
        assertThat(screened(old).patientReference()).isEqualTo(new PatientReference(third));

        assertThat(undo(inner)).isEqualTo(new Refused(Refusal.TARGET_MERGED_ON));
        undo(outer);
        assertThat(visits(kept)).containsExactly(first, ofKept);
        undo(inner);
        assertThat(visits(old)).containsExactly(first);
        assertThat(visits(third)).hasSize(2);
    }

    @Test
    void a_declined_proposal_moves_nothing_and_can_be_made_again() throws Exception {
        var merge = proposed(old, kept);
        assertThat(propose(old, kept, "again")).isEqualTo(new Refused(Refusal.PROPOSED_ALREADY));
        assertThat(Identity.as("rosa", Role.REVIEWER, () -> merges.decline(merge)))
                .isInstanceOf(Done.class);
        assertThat(confirm("rosa", merge)).isEqualTo(new Refused(Refusal.DECIDED_MEANWHILE));
        assertThat(visits(kept)).containsExactly(ofKept);
        assertThat(propose(old, kept, "again")).isInstanceOf(Done.class);
    }

    @Test
    void proposals_that_make_no_sense_are_refused_by_name() throws Exception {
        assertThat(propose(kept, kept, "x")).isEqualTo(new Refused(Refusal.SAME_PATIENT));
        assertThat(propose("Nobody", kept, "x")).isEqualTo(new Refused(Refusal.UNKNOWN_PATIENT));
        assertThat(propose(old, kept, " ")).isEqualTo(new Refused(Refusal.REASON_MISSING));
        assertThat(propose(old, kept, "x".repeat(501))).isEqualTo(new Refused(Refusal.REASON_TOO_LONG));
        confirm("rosa", proposed(old, kept));
        assertThat(propose(old, kept, "x")).isEqualTo(new Refused(Refusal.MERGED_ALREADY));
        assertThat(confirm("rosa", Long.MAX_VALUE)).isEqualTo(new Refused(Refusal.UNKNOWN_MERGE));
    }

    @Test
    void of_ten_reviewers_one_confirms_and_the_moved_are_counted_once() throws Exception {
        var merge = proposed(old, kept);
        var barrier = new CyclicBarrier(10);
        var results = new ArrayList<MergeResult>();
        try (var threads = Executors.newFixedThreadPool(10)) {
            var all = new ArrayList<Future<MergeResult>>();
            for (int i = 0; i < 10; i++) {
                var name = "reviewer" + i;
                all.add(threads.submit(() -> {
                    barrier.await();
                    return confirm(name, merge);
                }));
            }
            for (var one : all) {
                results.add(one.get());
            }
        }
        assertThat(results).filteredOn(Done.class::isInstance).hasSize(1);
        assertThat(results)
                .filteredOn(new Refused(Refusal.DECIDED_MEANWHILE)::equals)
                .hasSize(9);
        assertThat(visits(kept)).containsExactly(first, ofKept);
    }

    @Test
    void screenings_taken_during_a_merge_all_end_with_the_kept_patient() throws Exception {
        var merge = proposed(old, kept);
        var barrier = new CyclicBarrier(6);
        try (var threads = Executors.newFixedThreadPool(6)) {
            var all = new ArrayList<Future<?>>();
            for (int i = 0; i < 5; i++) {
                all.add(threads.submit(() -> {
                    barrier.await();
                    return screened(old);
                }));
            }
            all.add(threads.submit(() -> {
                barrier.await();
                return confirm("rosa", merge);
            }));
            for (var one : all) {
                one.get();
            }
        }
        assertThat(visits(old)).isEmpty();
        assertThat(visits(kept)).hasSize(7);
        assertThat(history(old)).isEmpty();
        assertThat(Identity.as("aud", Role.AUDITOR, () -> chain.verify(java.util.Optional.empty())))
                .isInstanceOf(org.palsyscreen.audit.AuditVerdict.Intact.class);
    }

    @Test
    void an_operator_sees_merges_and_makes_none() throws Exception {
        proposed(old, kept);
        var about = Identity.as(
                "olga", Role.OPERATOR, () -> merges.about(patient(kept).id()));
        assertThat(about).extracting(PatientMerge::state).containsExactly(PatientMerge.State.PROPOSED);
        assertThatThrownBy(() -> Identity.as(
                        "olga",
                        Role.OPERATOR,
                        () -> merges.propose(old, patient(kept).id(), "x")))
                .isInstanceOf(AccessDeniedException.class);
    }

    private long proposed(String source, String target) throws Exception {
        return ((Done) propose(source, target, "Same person, typed twice"))
                .merge()
                .id();
    }

    private MergeResult propose(String source, String target, String reason) throws Exception {
        var id = patient(target).id();
        return Identity.as("rita", Role.REVIEWER, () -> merges.propose(source, id, reason));
    }

    private MergeResult confirm(String reviewer, long merge) throws Exception {
        return Identity.as(reviewer, Role.REVIEWER, () -> merges.confirm(merge));
    }

    private MergeResult undo(long merge) throws Exception {
        return Identity.as("rita", Role.REVIEWER, () -> merges.undo(merge));
    }

    private Patient patient(String reference) throws Exception {
        return Identity.as("olga", Role.OPERATOR, () -> patients.find(new PatientReference(reference)))
                .orElseThrow();
    }

    private List<ScreeningId> visits(String reference) throws Exception {
        var id = patient(reference).id();
        return Identity.as("olga", Role.OPERATOR, () -> patients.visits(id)).stream()
                .map(Visit::screening)
                .sorted()
                .toList();
    }

    private List<ScreeningId> history(String reference) throws Exception {
        var none = HistoryFilter.NONE;
        var filter = new HistoryFilter(
                none.from(), none.until(), none.outcomes(), none.operator(), none.reviewStates(), reference);
        return Identity.as("olga", Role.OPERATOR, () -> history.page(filter, HistorySort.NEWEST_FIRST, null, 50))
                .rows()
                .stream()
                .map(row -> row.id())
                .toList();
    }

    private String reference(ScreeningId screening) {
        return jdbc.sql("select patient_reference from screening where id = ?")
                .param(screening.value())
                .query(String.class)
                .single();
    }

    private ScreeningRecord screened(String reference) throws Exception {
        return Identity.as(
                "olga",
                Role.OPERATOR,
                () -> screenings.record(
                        Findings.photo((byte) 1),
                        Findings.assessment(0.6),
                        new PatientReference(reference),
                        PictureSource.UPLOAD));
    }
}
