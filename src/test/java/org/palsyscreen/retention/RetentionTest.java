package org.palsyscreen.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palsyscreen.access.Role;
import org.palsyscreen.fixture.Findings;
import org.palsyscreen.fixture.Identity;
import org.palsyscreen.fixture.MovableClock;
import org.palsyscreen.fixture.RecordSlice;
import org.palsyscreen.fixture.Shelf;
import org.palsyscreen.patients.PatientId;
import org.palsyscreen.patients.PatientQuery;
import org.palsyscreen.retention.RetentionNotice.State;
import org.palsyscreen.retention.RetentionRun.Busy;
import org.palsyscreen.retention.RetentionRun.Done;
import org.palsyscreen.screening.PatientReference;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

@RecordSlice
@Import(Shelf.class)
@TestPropertySource(properties = "palsyscreen.retention.cron=-")
@DirtiesContext
class RetentionTest {
    private static final RetentionRule YEAR = new RetentionRule(365, 7);

    @Autowired
    Retention retention;

    @Autowired
    LegalHolds holds;

    @Autowired
    Erasure erasure;

    @Autowired
    PatientQuery patients;

    @Autowired
    LockProvider locks;

    @Autowired
    Shelf shelf;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nobodyYet() {
        List.of("retention_notice", "retention_rule", "legal_hold", "screening_picture", "screening", "patient")
                .forEach(table -> jdbc.sql("delete from " + table).update());
    }

    @AfterEach
    void chainIsIntact() {
        assertThat(jdbc.sql("select count(*) from audit_entry")
                        .query(Integer.class)
                        .single())
                .isEqualTo(jdbc.sql("select number from audit_head")
                        .query(Integer.class)
                        .single());
    }

    @Test
    void nothing_is_ever_due_until_somebody_says_so() throws Exception {
        shelf.screened("olga", "Old-1", Findings.assessment(0.9));
        clock.advance(Duration.ofDays(20_000));

        assertThat(run()).isEqualTo(new Done(0, 0, 0));
        assertThat(asAdministrator(() -> retention.rule())).isEqualTo(RetentionRule.KEEP);
    }

    @Test
    void what_is_due_is_announced_first_and_erased_when_the_notice_is_over() throws Exception {
        shelf.screened("olga", "Old-1", Findings.assessment(0.9));
        var orphan = shelf.screened("olga", null, Findings.assessment(0.9));
        clock.advance(Duration.ofDays(300));
        shelf.screened("olga", "Young-1", Findings.assessment(0.9));
        keepFor(YEAR);
        assertThat(run()).isEqualTo(new Done(0, 0, 0));
        clock.advance(Duration.ofDays(66));
        assertThat(asAdministrator(() -> retention.due(YEAR))).isEqualTo(2);

        assertThat(run()).isEqualTo(new Done(2, 0, 0));

        assertThat(announced())
                .extracting(RetentionNotice::screening, RetentionNotice::screenings, RetentionNotice::eraseFrom)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                null, 1, clock.instant().plus(Duration.ofDays(7))),
                        org.assertj.core.groups.Tuple.tuple(
                                orphan, 1, clock.instant().plus(Duration.ofDays(7))));
        assertThat(run()).as("announced once only").isEqualTo(new Done(0, 0, 0));
        clock.advance(Duration.ofDays(7).minusSeconds(1));
        assertThat(run()).as("a second too early").isEqualTo(new Done(0, 0, 0));
        assertThat(references()).containsExactlyInAnyOrder("Old-1", "Young-1");

        clock.advance(Duration.ofSeconds(1));
        assertThat(run()).isEqualTo(new Done(0, 2, 0));

        assertThat(references()).containsExactly("Young-1");
        assertThat(jdbc.sql("select count(*) from screening")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(announced()).isEmpty();
        assertThat(settled()).extracting(RetentionNotice::state).containsOnly(State.ERASED);
        assertThat(jdbc.sql("select distinct actor from audit_entry where action = 'PERSON_ERASED'")
                        .query(String.class)
                        .list())
                .containsExactly("adam");
    }

    @Test
    void the_newest_screening_counts_for_the_whole_person() throws Exception {
        shelf.screened("olga", "Back-1", Findings.assessment(0.9));
        keepFor(YEAR);
        clock.advance(Duration.ofDays(400));
        run();
        assertThat(announced()).hasSize(1);
        shelf.screened("olga", "Back-1", Findings.assessment(0.9));
        clock.advance(Duration.ofDays(8));

        assertThat(run()).isEqualTo(new Done(0, 0, 1));

        assertThat(settled()).extracting(RetentionNotice::state).containsExactly(State.NOT_DUE);
        assertThat(references()).containsExactly("Back-1");
    }

    @Test
    void a_hold_spares_what_was_announced_and_is_not_announced_again_until_it_is_lifted() throws Exception {
        shelf.screened("olga", "Held-1", Findings.assessment(0.9));
        var orphan = shelf.screened("olga", null, Findings.assessment(0.9));
        keepFor(YEAR);
        clock.advance(Duration.ofDays(400));
        run();
        var person = patient("Held-1");
        asAdministrator(() -> holds.place(person, "court"));
        asAdministrator(() -> holds.place(orphan, "court"));
        clock.advance(Duration.ofDays(8));

        assertThat(run()).isEqualTo(new Done(0, 0, 2));
        assertThat(settled()).extracting(RetentionNotice::state).containsOnly(State.HELD);
        assertThat(run()).isEqualTo(new Done(0, 0, 0));

        asAdministrator(() -> holds.lift(holds.on(person).orElseThrow().id()));
        assertThat(run()).isEqualTo(new Done(1, 0, 0));
    }

    @Test
    void what_somebody_erases_by_hand_is_not_announced_any_more() throws Exception {
        shelf.screened("olga", "By-hand-1", Findings.assessment(0.9));
        keepFor(YEAR);
        clock.advance(Duration.ofDays(400));
        run();
        var person = patient("By-hand-1");
        asAdministrator(() -> erasure.erase(person, "By-hand-1"));
        assertThat(announced()).isEmpty();
        assertThat(settled()).extracting(RetentionNotice::state).containsExactly(State.ERASED);
    }

    @Test
    void a_longer_rule_or_none_spares_what_was_announced() throws Exception {
        shelf.screened("olga", "Spared-1", Findings.assessment(0.9));
        keepFor(YEAR);
        clock.advance(Duration.ofDays(400));
        run();
        asAdministrator(() -> retention.save(1, new RetentionRule(null, 7), "study goes on"));
        clock.advance(Duration.ofDays(8));
        assertThat(run()).isEqualTo(new Done(0, 0, 1));
        assertThat(references()).containsExactly("Spared-1");
    }

    @Test
    void two_instances_at_once_erase_everybody_once() throws Exception {
        for (int i = 0; i < 40; i++) {
            shelf.screened("olga", "Twice-" + i, Findings.assessment(0.9));
        }
        keepFor(YEAR);
        clock.advance(Duration.ofDays(400));
        run();
        clock.advance(Duration.ofDays(8));
        long before =
                jdbc.sql("select number from audit_head").query(Long.class).single();
        var barrier = new CyclicBarrier(2);
        Callable<RetentionRun> instance = () -> {
            barrier.await();
            return run();
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            var runs = threads.invokeAll(List.of(instance, instance)).stream()
                    .map(future -> future.resultNow())
                    .toList();
            assertThat(runs).filteredOn(Done.class::isInstance).isNotEmpty();
            assertThat(runs.stream()
                            .mapToInt(run -> run instanceof Done done ? done.erased() : 0)
                            .sum())
                    .isEqualTo(40);
        }
        assertThat(jdbc.sql("select count(*), count(distinct subject) from audit_entry where action = 'PERSON_ERASED'"
                                + " and number > ?")
                        .param(before)
                        .query((row, n) -> List.of(row.getInt(1), row.getInt(2)))
                        .single())
                .containsExactly(40, 40);
    }

    @Test
    void another_instance_at_work_is_told_of_and_waited_for() throws Exception {
        var other = locks.lock(new LockConfiguration(Instant.now(), "retention", Duration.ofMinutes(1), Duration.ZERO))
                .orElseThrow();
        assertThat(run()).isEqualTo(new Busy());
        other.unlock();
        assertThat(run()).isEqualTo(new Done(0, 0, 0));
    }

    @Test
    void a_run_that_is_stopped_keeps_what_it_did_and_the_next_goes_on() throws Exception {
        for (int i = 0; i < 5; i++) {
            shelf.screened("olga", "Stopped-" + i, Findings.assessment(0.9));
        }
        keepFor(YEAR);
        clock.advance(Duration.ofDays(400));
        run();
        clock.advance(Duration.ofDays(8));

        assertThat(asAdministrator(() -> retention.run((settled, announced) -> settled < 2)))
                .isEqualTo(new Done(0, 2, 0));
        assertThat(references()).hasSize(3);
        assertThat(run()).isEqualTo(new Done(0, 3, 0));
        assertThat(references()).isEmpty();
    }

    @Test
    void the_rule_is_changed_with_a_reason_by_the_first_of_two() throws Exception {
        assertThat(asAdministrator(() -> retention.save(0, YEAR, " "))).isFalse();
        assertThat(asAdministrator(() -> retention.save(0, new RetentionRule(3, 7), "law")))
                .as("too short a time to be meant")
                .isFalse();
        assertThat(asAdministrator(() -> retention.save(0, new RetentionRule(365, 0), "law")))
                .as("nothing is erased unannounced")
                .isFalse();
        assertThat(asAdministrator(() -> retention.save(0, YEAR, "law"))).isTrue();
        assertThat(asAdministrator(() -> retention.save(0, new RetentionRule(700, 7), "late")))
                .isFalse();
        assertThat(asAdministrator(() -> retention.rule())).isEqualTo(YEAR);
        assertThat(asAdministrator(() -> retention.changes(10)))
                .singleElement()
                .satisfies(change -> assertThat(change.by()).isEqualTo("adam"));
        assertThat(jdbc.sql("select detail from audit_entry where action = 'RETENTION_CHANGED' order by number desc")
                        .query(String.class)
                        .list()
                        .getFirst())
                .isEqualTo("kept for ever -> 365 days, announced 7 days before");
    }

    @Test
    void only_administrators_see_or_change_any_of_it() {
        for (var role : List.of(Role.OPERATOR, Role.REVIEWER, Role.AUDITOR)) {
            List<Callable<?>> acts = List.of(
                    () -> retention.rule(),
                    () -> retention.save(0, YEAR, "x"),
                    () -> retention.announced(0, 10),
                    () -> retention.run((settled, announced) -> true));
            for (var act : acts) {
                assertThatThrownBy(() -> Identity.as("x", role, act)).isInstanceOf(AccessDeniedException.class);
            }
        }
    }

    private void keepFor(RetentionRule rule) throws Exception {
        assertThat(asAdministrator(() -> retention.save(retention.version(), rule, "law")))
                .isTrue();
    }

    private RetentionRun run() throws Exception {
        return asAdministrator(() -> retention.run((settled, announced) -> true));
    }

    private List<RetentionNotice> announced() throws Exception {
        return asAdministrator(() -> retention.announced(0, 100));
    }

    private List<RetentionNotice> settled() throws Exception {
        return asAdministrator(() -> retention.settled(0, 100));
    }

    private List<String> references() {
        return jdbc.sql("select reference from patient").query(String.class).list();
    }

    private PatientId patient(String reference) throws Exception {
        return Identity.as("olga", Role.OPERATOR, () -> patients.find(new PatientReference(reference)))
                .orElseThrow()
                .id();
    }

    private static <T> T asAdministrator(Callable<T> act) throws Exception {
        return Identity.as("adam", Role.ADMINISTRATOR, act);
    }
}
