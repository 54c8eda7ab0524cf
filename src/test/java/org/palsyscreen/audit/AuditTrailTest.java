package org.palsyscreen.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palsyscreen.fixture.MovableClock;
import org.palsyscreen.fixture.RecordSlice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.support.TransactionTemplate;

@RecordSlice
@WithMockUser(roles = "AUDITOR")
class AuditTrailTest {
    @Autowired
    AuditLog log;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovableClock clock;

    Instant start = Instant.EPOCH;

    /** 1..10, an hour apart: odd ones by anna, even ones by bert; every third a login. */
    @BeforeEach
    void tenEntries() {
        jdbc.sql("delete from audit_entry").update();
        jdbc.sql("update audit_head set number = 0, hash = ?")
                .param(AuditHead.EMPTY.hash())
                .update();
        start = clock.instant();
        for (int i = 1; i <= 10; i++) {
            int number = i;
            var actor = i % 2 == 1 ? "anna" : "bert";
            var action = i % 3 == 0 ? AuditAction.LOGIN : AuditAction.REVIEWED;
            transaction.executeWithoutResult(status -> log.record(action, actor, "screening/" + number, ""));
            clock.advance(Duration.ofHours(1));
        }
    }

    @Test
    void pages_go_from_the_newest_to_the_oldest_entry_without_gap_or_repetition() {
        var all = new ArrayList<Long>();
        var page = numbers(AuditFilter.NONE, AuditTrail.FROM_THE_NEWEST, 4);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = numbers(AuditFilter.NONE, page.getLast(), 4);
        }

        assertThat(all).containsExactly(10L, 9L, 8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L);
    }

    @Test
    void entries_written_meanwhile_do_not_move_the_next_page() {
        var first = numbers(AuditFilter.NONE, AuditTrail.FROM_THE_NEWEST, 4);
        transaction.executeWithoutResult(status -> log.record(AuditAction.LOGIN, "carl", null, ""));

        assertThat(numbers(AuditFilter.NONE, first.getLast(), 3)).containsExactly(6L, 5L, 4L);
    }

    @Test
    void filters_narrow_alone_and_together_and_page_by_page() {
        assertThat(all(new AuditFilter(null, null, "anna", null, null))).containsExactly(9L, 7L, 5L, 3L, 1L);
        assertThat(all(new AuditFilter(null, null, null, AuditAction.LOGIN, null)))
                .containsExactly(9L, 6L, 3L);
        assertThat(all(new AuditFilter(null, null, "bert", AuditAction.LOGIN, null)))
                .containsExactly(6L);
        assertThat(all(new AuditFilter(null, null, null, null, "screening/1"))).containsExactly(1L);
        assertThat(all(new AuditFilter(null, null, "ann", null, null))).isEmpty();
        assertThat(numbers(new AuditFilter(null, null, "anna", null, null), 7, 2))
                .containsExactly(5L, 3L);
    }

    @Test
    void a_period_includes_its_beginning_and_not_its_end() {
        var third = start.plus(Duration.ofHours(2));
        var fifth = start.plus(Duration.ofHours(4));

        assertThat(all(new AuditFilter(third, fifth, null, null, null))).containsExactly(4L, 3L);
        assertThat(all(new AuditFilter(third, fifth, "anna", AuditAction.LOGIN, null)))
                .containsExactly(3L);
        assertThat(all(new AuditFilter(fifth, third, null, null, null))).isEmpty();
    }

    @Test
    void what_was_recorded_is_what_is_read() {
        transaction.executeWithoutResult(
                status -> log.record(AuditAction.PICTURE_VIEWED, "olga", "screening/17", "a note"));

        var line = trail.page(AuditFilter.NONE, AuditTrail.FROM_THE_NEWEST, 1).getFirst();
        assertThat(line)
                .isEqualTo(new AuditLine(11, clock.instant(), "olga", "PICTURE_VIEWED", "screening/17", "a note"));
    }

    @Test
    void a_page_without_entries_or_too_large_is_refused() {
        for (int limit : List.of(0, -1, AuditTrail.MAX_LIMIT + 1)) {
            assertThatThrownBy(() -> numbers(AuditFilter.NONE, 5, limit)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    @WithMockUser(roles = {"OPERATOR", "REVIEWER"})
    void who_is_no_auditor_reads_nothing() {
        assertThatThrownBy(() -> all(AuditFilter.NONE)).isInstanceOf(AccessDeniedException.class);
    }

    private List<Long> all(AuditFilter filter) {
        return numbers(filter, AuditTrail.FROM_THE_NEWEST, AuditTrail.MAX_LIMIT);
    }

    private List<Long> numbers(AuditFilter filter, long below, int limit) {
        return trail.page(filter, below, limit).stream().map(AuditLine::number).toList();
    }
}
