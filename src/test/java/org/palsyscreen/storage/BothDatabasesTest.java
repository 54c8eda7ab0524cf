package org.palsyscreen.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.palsyscreen.access.Role;
import org.palsyscreen.fixture.Findings;
import org.palsyscreen.fixture.Identity;
import org.palsyscreen.fixture.RecordSlice;
import org.palsyscreen.fixture.Shelf;
import org.palsyscreen.records.HistoryFilter;
import org.palsyscreen.records.HistoryQuery;
import org.palsyscreen.records.HistoryRow;
import org.palsyscreen.records.HistorySort;
import org.palsyscreen.records.ReviewService;
import org.palsyscreen.records.Verdict;
import org.palsyscreen.screening.PictureSource;
import org.palsyscreen.screening.ScreeningArchive;
import org.palsyscreen.screening.ScreeningResult;
import org.palsyscreen.screening.ScreeningService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

/** What the databases do differently by themselves, and must not. */
@RecordSlice
@Import(Shelf.class)
class BothDatabasesTest {
    /** In the order of their characters; by the rules of a language, upper case, hyphens and accents would move them. */
    private static final List<String> IN_ORDER =
            List.of("#7", "-b", ".b", "/b", "10", "9", "_b", "a b", "a-b", "ab", "a\u00e9", "b", "\u00e9", "\u65e5");

    @Autowired
    Database database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    HistoryQuery history;

    @Autowired
    ScreeningService screenings;

    @Autowired
    ScreeningArchive archive;

    @Autowired
    ReviewService reviews;

    @Autowired
    AuthenticationProvider signIn;

    @Autowired
    Shelf shelf;

    @AfterEach
    void empty() {
        shelf.clear();
    }

    @Test
    void the_tests_run_on_the_database_that_they_are_meant_for() {
        var wanted = System.getProperty("palsyscreen.test.database", "h2");

        assertThat(database.name()).isEqualToIgnoringCase(wanted);
    }

    @Test
    void references_are_sorted_by_their_characters_and_not_by_a_language() throws Exception {
        for (var reference : IN_ORDER.reversed()) {
            shelf.screened("anna", reference, Findings.assessment(0.5));
        }

        assertThat(references(HistoryFilter.NONE)).isEqualTo(IN_ORDER);
    }

    @Test
    void the_beginning_of_a_reference_finds_all_that_begin_so_whatever_follows() throws Exception {
        for (var reference : List.of("ab", "ab-1", "ab\uffdc", "ab\ud801\udc28", "ab\ufb13", "aa", "ac", "b")) {
            shelf.screened("anna", reference, Findings.assessment(0.5));
        }

        assertThat(references(beginningWith("ab")))
                .containsExactlyInAnyOrder("ab", "ab-1", "ab\uffdc", "ab\ud801\udc28", "ab\ufb13");
        assertThat(references(beginningWith("ab\ud801\udc28"))).containsExactly("ab\ud801\udc28");
    }

    @Test
    void a_character_that_no_database_keeps_finds_nothing() throws Exception {
        shelf.screened("anna", "ab", Findings.assessment(0.5));

        assertThat(references(beginningWith("a\u0000b"))).isEmpty();
        assertThat(references(beginningWith("\ud801"))).isEmpty();
        assertThat(references(beginningWith("\ud7ff"))).isEmpty();
        assertThat(references(beginningWith("\udbff\udfff"))).isEmpty();
    }

    @Test
    void what_strangers_type_at_the_login_is_refused_and_audited_whatever_it_is() {
        var typed = UsernamePasswordAuthenticationToken.unauthenticated("a\u0000\ud801", "guess");

        assertThatThrownBy(() -> signIn.authenticate(typed)).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void a_note_is_kept_but_for_what_no_database_keeps() throws Exception {
        var id = shelf.screened("anna", null, Findings.assessment(0.5));
        shelf.reviewed("bert", id, 0, new Verdict.Note("a\u0000b\ud801 \ud801\udc28\nc"));

        var notes = Identity.as("bert", Role.REVIEWER, () -> reviews.reviews(id));

        assertThat(notes)
                .extracting(review -> review.verdict().text())
                .containsExactly("a\ufffdb\ufffd \ud801\udc28\nc");
    }

    @Test
    void a_picture_of_many_megabytes_comes_back_byte_by_byte() throws Exception {
        var bytes = new byte[10_000_000];
        new Random(1).nextBytes(bytes);

        var kept = Identity.as("anna", Role.OPERATOR, () -> {
            var recorded = (ScreeningResult.Recorded) screenings.screen(bytes, null, PictureSource.UPLOAD);
            return archive.picture(recorded.screening().id()).orElseThrow();
        });

        assertThat(kept).isEqualTo(bytes);
    }

    @Test
    void nobody_waits_longer_than_ten_seconds_for_a_locked_row() {
        var milliseconds = jdbc.sql(
                        switch (database) {
                            case H2 -> "select lock_timeout()";
                            case POSTGRESQL -> "select setting from pg_settings where name = 'lock_timeout'";
                        })
                .query(Integer.class)
                .single();

        assertThat(milliseconds).isEqualTo(10_000);
    }

    @Test
    void postgresql_plans_every_statement_for_its_own_values() {
        assumeTrue(database == Database.POSTGRESQL);

        assertThat(jdbc.sql("show plan_cache_mode").query(String.class).single())
                .isEqualTo("force_custom_plan");
    }

    private List<String> references(HistoryFilter filter) throws Exception {
        var byReference = new HistorySort(HistorySort.Key.PATIENT, false);
        return Identity.as("anna", Role.OPERATOR, () -> history.page(filter, byReference, null, 100)).rows().stream()
                .map(HistoryRow::patientReference)
                .map(reference -> reference == null ? "" : reference.value())
                .toList();
    }

    private static HistoryFilter beginningWith(String prefix) {
        var none = HistoryFilter.NONE;
        return new HistoryFilter(
                none.from(), none.until(), none.outcomes(), none.operator(), none.reviewStates(), prefix);
    }
}
