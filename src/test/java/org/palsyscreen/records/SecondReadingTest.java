package org.palsyscreen.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palsyscreen.access.Role;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.export.ExportFormat;
import org.palsyscreen.export.ExportOptions;
import org.palsyscreen.export.RecordExport;
import org.palsyscreen.fixture.Findings;
import org.palsyscreen.fixture.Identity;
import org.palsyscreen.fixture.RecordSlice;
import org.palsyscreen.fixture.Shelf;
import org.palsyscreen.records.ReviewResult.AwaitsSecondReader;
import org.palsyscreen.records.ReviewResult.Discordant;
import org.palsyscreen.records.ReviewResult.Objection;
import org.palsyscreen.records.ReviewResult.Refused;
import org.palsyscreen.records.ReviewResult.Saved;
import org.palsyscreen.records.SecondReadingRule.Which;
import org.palsyscreen.screening.ReviewState;
import org.palsyscreen.screening.ScreeningArchive;
import org.palsyscreen.screening.ScreeningId;
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
class SecondReadingTest {
    private static final String SECRET = "the lid hangs";

    @Autowired
    ReviewService reviews;

    @Autowired
    SecondReadings readings;

    @Autowired
    WorkList workList;

    @Autowired
    ScreeningArchive archive;

    @Autowired
    RecordExport exporting;

    @Autowired
    Shelf shelf;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    ScreeningId screening;

    @BeforeEach
    void oneToBeReadTwice() throws Exception {
        for (var table : List.of("reading", "second_reading_rule")) {
            jdbc.sql("delete from " + table).update();
        }
        shelf.clear();
        rule(new SecondReadingRule(Which.SIGNS, 0));
        screening = shelf.screened("olga", "Twice-1", Findings.assessment(0.9));
    }

    @Test
    void the_first_reading_is_seen_by_nobody_but_its_reader() throws Exception {
        assertThat(read("rita", new Verdict.Override(Outcome.NO_SIGN, SECRET))).isEqualTo(new AwaitsSecondReader());

        assertThat(reviewer("rita", () -> reviews.readings(screening)))
                .singleElement()
                .satisfies(own -> assertThat(own.verdict().text()).isEqualTo(SECRET));
        for (var other : List.of("rosa", "rolf")) {
            assertThat(reviewer(other, () -> reviews.readings(screening))).isEmpty();
            assertThat(reviewer(other, () -> reviews.reviews(screening))).isEmpty();
        }
        assertThat(as("adam", Role.ADMINISTRATOR, () -> reviews.readings(screening)))
                .as("administrators may be second readers too")
                .isEmpty();
        var record = reviewer("rosa", () -> archive.open(screening)).orElseThrow();
        assertThat(record.standing().state()).isEqualTo(ReviewState.UNREVIEWED);
        assertThat(record.reviewVersion()).isZero();
        for (var format : EnumSet.complementOf(EnumSet.of(ExportFormat.PDF))) {
            assertThat(exported(format))
                    .as(format.name())
                    .contains("olga")
                    .doesNotContain(SECRET)
                    .doesNotContain("rita");
        }
        assertThat(jdbc.sql("select detail from audit_entry where subject = ? and action = 'REVIEWED'")
                        .param("screening/" + screening)
                        .query(String.class)
                        .list())
                .containsExactly("independent reading 1");
    }

    @Test
    void the_first_reader_does_not_see_it_again_and_every_other_one_does() throws Exception {
        read("rita", new Verdict.Confirm(""));
        assertThat(next("rita")).isEmpty();
        assertThat(reviewer("rita", workList::open)).isZero();
        assertThat(reviewer("rita", () -> workList.done("rita", Instant.EPOCH))).isEqualTo(1);
        assertThat(next("rosa")).contains(screening);
        assertThat(reviewer("rosa", workList::open)).isEqualTo(1);
        assertThat(read("rita", new Verdict.Confirm("again"))).isEqualTo(new Refused(Objection.READ_ALREADY));
    }

    @Test
    void two_who_agree_settle_it_and_both_become_reviews_in_their_order() throws Exception {
        read("rita", new Verdict.Confirm("droops"));
        var saved = (Saved) read("rosa", new Verdict.Confirm(""));

        assertThat(saved.review().number()).isEqualTo(2);
        var all = reviewer("rolf", () -> reviews.reviews(screening));
        assertThat(all).extracting(Review::reviewer).containsExactly("rita", "rosa");
        assertThat(all.getFirst().at()).isBeforeOrEqualTo(all.getLast().at());
        assertThat(state()).isEqualTo(ReviewState.CONFIRMED);
        assertThat(next("rolf")).isEmpty();
        assertThat(reviewer("rosa", () -> reviews.readings(screening))).isEmpty();
        assertThat(reviewer("rosa", () -> reviews.submit(screening, 2, new Verdict.SignOff(""))))
                .isInstanceOf(Saved.class);
    }

    @Test
    void two_who_disagree_are_decided_by_a_third_who_sees_both() throws Exception {
        var older = shelf.screened("olga", "Older-1", Findings.assessment(0.9));
        read("rita", new Verdict.Confirm("droops"));
        assertThat(read("rosa", new Verdict.Override(Outcome.NO_SIGN, "a smile")))
                .isEqualTo(new Discordant());

        assertThat(state()).isEqualTo(ReviewState.UNREVIEWED);
        assertThat(reviewer("rolf", () -> reviews.submit(screening, 0, new Verdict.SignOff(""))))
                .isEqualTo(new Refused(Objection.NOTHING_TO_SIGN));
        assertThat(next("rita")).contains(older);
        assertThat(read("rita", new Verdict.Confirm("no"))).isEqualTo(new Refused(Objection.READ_ALREADY));
        assertThat(next("rolf")).as("before all others").contains(screening);
        assertThat(reviewer("rolf", workList::discordant)).isEqualTo(1);
        assertThat(reviewer("rolf", () -> reviews.readings(screening)))
                .extracting(Reading::reader, Reading::outcome)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("rita", Outcome.REFER),
                        org.assertj.core.groups.Tuple.tuple("rosa", Outcome.NO_SIGN));

        assertThat(read("rolf", new Verdict.Override(Outcome.NO_SIGN, "agreed with rosa")))
                .isInstanceOf(Saved.class);
        assertThat(reviewer("rolf", () -> reviews.reviews(screening)))
                .extracting(Review::reviewer)
                .containsExactly("rita", "rosa", "rolf");
        assertThat(state()).isEqualTo(ReviewState.OVERRIDDEN);
    }

    @Test
    void an_administrator_may_decide_what_they_read_themselves() throws Exception {
        as("adam", Role.ADMINISTRATOR, () -> reviews.submit(screening, 0, new Verdict.Confirm("")));
        read("rosa", new Verdict.Override(Outcome.NO_SIGN, "a smile"));
        assertThat(as("adam", Role.ADMINISTRATOR, () -> workList.next(Set.of())))
                .contains(screening);
        assertThat(as("adam", Role.ADMINISTRATOR, () -> reviews.submit(screening, 0, new Verdict.Confirm("talked"))))
                .isInstanceOf(Saved.class);
    }

    @Test
    void readers_at_the_same_moment_become_first_and_second_and_nobody_a_third() throws Exception {
        var readers = List.of("r1", "r2", "r3", "r4", "r5", "r6");
        var barrier = new CyclicBarrier(readers.size());
        var results = new ArrayList<ReviewResult>();
        try (var threads = Executors.newFixedThreadPool(readers.size())) {
            var futures = readers.stream()
                    .map(reader -> threads.submit(() -> {
                        barrier.await();
                        return read(reader, new Verdict.Confirm(""));
                    }))
                    .toList();
            for (var future : futures) {
                results.add(future.get());
            }
        }
        assertThat(results).filteredOn(AwaitsSecondReader.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(Saved.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(ReviewResult.Conflict.class::isInstance).hasSize(4);
        assertThat(reviewer("r1", () -> reviews.reviews(screening))).hasSize(2);
    }

    @Test
    void who_has_not_seen_a_note_is_told_and_nothing_is_half_done() throws Exception {
        read("rita", new Verdict.Confirm(""));
        reviewer("rolf", () -> reviews.submit(screening, 0, new Verdict.Note("look at the brow")));

        assertThat(read("rosa", new Verdict.Confirm(""))).isInstanceOf(ReviewResult.Conflict.class);

        assertThat(state()).isEqualTo(ReviewState.NOTED);
        assertThat(next("rosa")).as("still waits for her").contains(screening);
        assertThat(reviewer("rosa", () -> reviews.submit(screening, 1, new Verdict.Confirm(""))))
                .isInstanceOf(Saved.class);
        assertThat(reviewer("rosa", () -> reviews.reviews(screening)))
                .extracting(Review::reviewer)
                .containsExactly("rolf", "rita", "rosa");
        assertThat(state()).isEqualTo(ReviewState.CONFIRMED);
    }

    @Test
    void only_what_the_rule_asks_for_is_read_twice_and_a_change_spares_what_was_begun() throws Exception {
        var normal = shelf.screened("olga", "Once-1", Findings.assessment(0.05));
        assertThat(reviewer("rita", () -> reviews.submit(normal, 0, new Verdict.Confirm(""))))
                .isInstanceOf(Saved.class);
        read("rita", new Verdict.Confirm(""));
        rule(SecondReadingRule.OFF);
        assertThat(next("rosa")).contains(screening);
        assertThat(read("rosa", new Verdict.Confirm(""))).isInstanceOf(Saved.class);
        assertThat(reviewer("rosa", () -> reviews.reviews(screening))).hasSize(2);
    }

    @Test
    void others_are_drawn_by_their_number_about_as_often_as_asked() {
        var tenth = new SecondReadingRule(Which.SIGNS, 10);
        long drawn = java.util.stream.LongStream.rangeClosed(1, 10_000)
                .filter(id -> tenth.asksFor(new ScreeningId(id), Outcome.NO_SIGN))
                .count();
        assertThat(drawn).isBetween(850L, 1150L);
        assertThat(tenth.asksFor(new ScreeningId(7), Outcome.UNCERTAIN)).isTrue();
        assertThat(SecondReadingRule.OFF.asksFor(new ScreeningId(7), Outcome.REFER))
                .isFalse();
    }

    @Test
    void agreement_counts_pairs_by_readers_and_leaves_voided_ones_out() throws Exception {
        read("rita", new Verdict.Confirm(""));
        read("rosa", new Verdict.Confirm(""));
        screening = shelf.screened("olga", "Twice-2", Findings.assessment(0.9));
        read("rosa", new Verdict.Confirm(""));
        read("rita", new Verdict.Override(Outcome.NO_SIGN, "no"));
        screening = shelf.screened("olga", "Twice-3", Findings.assessment(0.9));
        read("rolf", new Verdict.Confirm(""));
        read("rita", new Verdict.Confirm(""));
        reviewer("rita", () -> reviews.submit(screening, 2, new Verdict.Void("test")));

        var agreement = reviewer("rita", () -> readings.agreement(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z")))
                .orElseThrow();
        assertThat(agreement.pairs()).isEqualTo(2);
        assertThat(agreement.agreed()).isEqualTo(1);
        assertThat(agreement.byReaders().keySet()).containsExactly(new ReaderAgreement.Readers("rita", "rosa"));
        assertThat(reviewer("rita", () -> readings.agreement(Instant.EPOCH, Instant.EPOCH)))
                .isEmpty();
    }

    @Test
    void only_administrators_change_the_rule_with_a_reason() throws Exception {
        assertThatThrownBy(() -> reviewer("rita", () -> readings.save(1, SecondReadingRule.OFF, "x")))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(as("adam", Role.ADMINISTRATOR, () -> readings.save(1, SecondReadingRule.OFF, " ")))
                .isFalse();
        assertThat(as("adam", Role.ADMINISTRATOR, () -> readings.save(0, SecondReadingRule.OFF, "late")))
                .isFalse();
        assertThatThrownBy(() -> as("olga", Role.OPERATOR, () -> reviews.readings(screening)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void rule(SecondReadingRule rule) throws Exception {
        int version = as("adam", Role.ADMINISTRATOR, () -> readings.changes(1)).stream()
                .mapToInt(SecondReadingRuleChange::version)
                .findFirst()
                .orElse(0);
        assertThat(as("adam", Role.ADMINISTRATOR, () -> readings.save(version, rule, "test")))
                .isTrue();
    }

    private ReviewResult read(String reader, Verdict verdict) throws Exception {
        return reviewer(reader, () -> reviews.submit(screening, 0, verdict));
    }

    private java.util.Optional<ScreeningId> next(String reader) throws Exception {
        return reviewer(reader, () -> workList.next(Set.of()));
    }

    private ReviewState state() throws Exception {
        return reviewer("rolf", () -> archive.open(screening))
                .orElseThrow()
                .standing()
                .state();
    }

    /** All texts of a file that another reviewer exports. */
    private String exported(ExportFormat format) throws Exception {
        var bytes = new ByteArrayOutputStream();
        reviewer(
                "rosa", () -> exporting.write(format, HistoryFilter.NONE, ExportOptions.COMPLETE, bytes, done -> true));
        return format == ExportFormat.XLSX || format == ExportFormat.ZIP
                ? unpacked(bytes.toByteArray())
                : bytes.toString(StandardCharsets.UTF_8);
    }

    private String unpacked(byte[] zip) throws IOException {
        var text = new StringBuilder();
        try (var file = new ZipFile(Files.write(folder.resolve("exported"), zip).toFile())) {
            for (var entry : Collections.list(file.entries())) {
                text.append(new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    private static <T> T reviewer(String name, Callable<T> act) throws Exception {
        return as(name, Role.REVIEWER, act);
    }

    private static <T> T as(String name, Role role, Callable<T> act) throws Exception {
        return Identity.as(name, role, act);
    }
}
