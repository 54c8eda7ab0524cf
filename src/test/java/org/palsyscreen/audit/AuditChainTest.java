package org.palsyscreen.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palsyscreen.audit.AuditVerdict.Broken;
import org.palsyscreen.audit.AuditVerdict.Flaw;
import org.palsyscreen.audit.AuditVerdict.Intact;
import org.palsyscreen.audit.AuditVerdict.Stopped;
import org.palsyscreen.fixture.RecordSlice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@RecordSlice
@WithMockUser(roles = "AUDITOR")
class AuditChainTest {
    @Autowired
    AuditLog log;

    @Autowired
    AuditChain chain;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void fiveEntries() {
        fiveEntriesOf("anna");
    }

    @Test
    void an_untouched_chain_is_intact() {
        assertThat(chain.verify(Optional.empty())).isEqualTo(new Intact(chain.head()));
        assertThat(chain.head().sequence()).isEqualTo(5);
    }

    @Test
    void an_empty_chain_is_intact() {
        jdbc.sql("delete from audit_entry").update();
        jdbc.sql("update audit_head set number = 0, hash = ?")
                .param(AuditHead.EMPTY.hash())
                .update();

        assertThat(chain.verify(Optional.empty())).isEqualTo(new Intact(AuditHead.EMPTY));
    }

    @Test
    void an_edited_entry_is_found() {
        jdbc.sql("update audit_entry set actor = 'bert' where number = 3").update();

        assertThat(chain.verify(Optional.empty())).isEqualTo(new Broken(3, Flaw.CHANGED));
    }

    @Test
    void text_moved_between_fields_is_found() {
        jdbc.sql("update audit_entry set actor = 'ann', detail = 'aentry 2' where number = 2")
                .update();

        assertThat(chain.verify(Optional.empty())).isEqualTo(new Broken(2, Flaw.CHANGED));
    }

    @Test
    void an_entry_edited_together_with_its_hash_is_found_by_the_next_one() {
        jdbc.sql("update audit_entry set hash = ? where number = 3")
                .param("f".repeat(64))
                .update();

        assertThat(chain.verify(Optional.empty())).isEqualTo(new Broken(3, Flaw.CHANGED));
    }

    @Test
    void a_deleted_entry_is_found() {
        jdbc.sql("delete from audit_entry where number = 2").update();

        assertThat(chain.verify(Optional.empty())).isEqualTo(new Broken(2, Flaw.MISSING));
    }

    @Test
    void a_gap_closed_by_renumbering_is_found() {
        jdbc.sql("delete from audit_entry where number = 2").update();
        for (int i = 3; i <= 5; i++) {
            jdbc.sql("update audit_entry set number = ? where number = ?")
                    .params(i - 1, i)
                    .update();
        }

        assertThat(chain.verify(Optional.empty())).isEqualTo(new Broken(2, Flaw.UNLINKED));
    }

    @Test
    void entries_that_changed_places_are_found() {
        jdbc.sql("update audit_entry set number = 99 where number = 2").update();
        jdbc.sql("update audit_entry set number = 2 where number = 3").update();
        jdbc.sql("update audit_entry set number = 3 where number = 99").update();

        assertThat(chain.verify(Optional.empty())).isEqualTo(new Broken(2, Flaw.UNLINKED));
    }

    @Test
    void a_cut_off_end_is_found() {
        jdbc.sql("delete from audit_entry where number > 3").update();

        assertThat(chain.verify(Optional.empty())).isEqualTo(new Broken(4, Flaw.TRUNCATED));
    }

    @Test
    void a_cut_off_end_is_found_by_an_exported_head_also_when_the_kept_head_was_set_back() {
        var exported = chain.head();
        jdbc.sql("delete from audit_entry where number > 3").update();
        jdbc.sql("update audit_head set number = 3, hash = (select hash from audit_entry where number = 3)")
                .update();

        assertThat(chain.verify(Optional.empty())).isInstanceOf(Intact.class);
        assertThat(chain.verify(Optional.of(exported))).isEqualTo(new Broken(4, Flaw.TRUNCATED));
    }

    @Test
    void an_exported_head_still_fits_a_chain_that_has_grown() {
        var exported = chain.head();
        append("bert", "entry 6");

        assertThat(chain.verify(Optional.of(exported))).isEqualTo(new Intact(chain.head()));
    }

    @Test
    void a_chain_written_anew_is_found_by_an_exported_head() {
        var exported = chain.head();
        fiveEntriesOf("bert");

        assertThat(chain.verify(Optional.empty())).isInstanceOf(Intact.class);
        assertThat(chain.verify(Optional.of(exported))).isEqualTo(new Broken(5, Flaw.CHANGED));
    }

    @Test
    void an_edited_time_action_subject_or_detail_is_found() {
        for (var edit : List.of(
                "at = timestamp with time zone '2001-01-01 00:00:00+00'",
                "action = 'LOGIN'",
                "subject = null",
                "subject = 'screening/2'",
                "detail = ''")) {
            fiveEntriesOf("anna");
            jdbc.sql("update audit_entry set " + edit + " where number = 5").update();

            assertThat(chain.verify(Optional.empty())).as(edit).isEqualTo(new Broken(5, Flaw.CHANGED));
        }
    }

    @Test
    void a_deleted_first_entry_is_found() {
        jdbc.sql("delete from audit_entry where number = 1").update();

        assertThat(chain.verify(Optional.empty())).isEqualTo(new Broken(1, Flaw.MISSING));
    }

    @Test
    void an_emptied_log_is_found() {
        jdbc.sql("delete from audit_entry").update();

        assertThat(chain.verify(Optional.empty())).isEqualTo(new Broken(1, Flaw.TRUNCATED));
    }

    @Test
    void a_check_tells_how_far_it_is_and_stops_when_told_to() {
        var seen = new ArrayList<Long>();

        assertThat(chain.verify(Optional.empty(), (checked, last) -> {
                    seen.add(checked);
                    seen.add(last);
                    return false;
                }))
                .isEqualTo(new Stopped());
        assertThat(seen).containsExactly(5L, 5L);
    }

    @Test
    @WithMockUser(roles = {"OPERATOR", "REVIEWER"})
    void who_is_no_auditor_checks_nothing() {
        assertThatThrownBy(() -> chain.verify(Optional.empty())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> chain.head()).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void writers_at_the_same_moment_make_one_chain() throws Exception {
        try (var threads = Executors.newFixedThreadPool(10)) {
            var writers = IntStream.range(0, 100)
                    .mapToObj(i -> threads.submit(() -> append("user" + i, "at once")))
                    .toList();
            for (var writer : writers) {
                writer.get();
            }
        }

        assertThat(chain.verify(Optional.empty())).isEqualTo(new Intact(chain.head()));
        assertThat(chain.head().sequence()).isEqualTo(105);
    }

    @Test
    void an_entry_disappears_with_the_transaction_it_belongs_to() {
        transaction.executeWithoutResult(status -> {
            log.record(AuditAction.REVIEWED, "anna", "screening/1", "");
            status.setRollbackOnly();
        });

        assertThat(chain.head().sequence()).isEqualTo(5);
        assertThat(chain.verify(Optional.empty())).isInstanceOf(Intact.class);
    }

    @Test
    void nothing_is_recorded_outside_a_transaction() {
        assertThatThrownBy(() -> log.record(AuditAction.LOGIN, "anna", null, ""))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void overlong_and_unprintable_text_of_strangers_is_tamed() {
        append("x\n\0y" + "z".repeat(100), "d".repeat(3000));

        assertThat(jdbc.sql("select actor from audit_entry where number = 6")
                        .query(String.class)
                        .single())
                .hasSize(64)
                .startsWith("x  yz");
        assertThat(chain.verify(Optional.empty())).isInstanceOf(Intact.class);
    }

    private void fiveEntriesOf(String actor) {
        jdbc.sql("delete from audit_entry").update();
        jdbc.sql("update audit_head set number = 0, hash = ?")
                .param(AuditHead.EMPTY.hash())
                .update();
        for (int i = 1; i <= 5; i++) {
            append(actor, "entry " + i);
        }
    }

    private void append(String actor, String detail) {
        transaction.executeWithoutResult(status -> log.record(AuditAction.REVIEWED, actor, "screening/1", detail));
    }
}
