package org.palsyscreen.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.palsyscreen.access.Role;
import org.palsyscreen.fixture.Findings;
import org.palsyscreen.fixture.Identity;
import org.palsyscreen.fixture.RecordSlice;
import org.palsyscreen.screening.PictureSource;
import org.palsyscreen.screening.ScreeningId;
import org.palsyscreen.screening.ScreeningRecord;
import org.palsyscreen.screening.ScreeningService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@RecordSlice
class WorkListTest {
    @Autowired
    WorkList workList;

    @Autowired
    ReviewService reviews;

    @Autowired
    ScreeningService screenings;

    @Test
    void refer_and_uncertain_come_first_the_oldest_first_and_what_is_skipped_later() throws Exception {
        skipWhatOthersLeft();
        var normal = screened(0.05);
        var refer = screened(0.9);
        var uncertain = screened(0.4);
        assertThat(next()).isEqualTo(refer.id());
        skipped.add(refer.id());
        assertThat(next()).isEqualTo(uncertain.id());
        skipped.add(uncertain.id());
        assertThat(next()).isEqualTo(normal.id());
        skipped.add(normal.id());
        assertThat(asReviewer(() -> workList.next(skipped))).isEmpty();
    }

    @Test
    void a_verdict_or_a_void_takes_a_screening_off_the_list_and_a_note_does_not() throws Exception {
        skipWhatOthersLeft();
        var first = screened(0.9);
        var second = screened(0.9);
        int open = asReviewer(workList::open);
        Instant start = Instant.EPOCH;
        int done = asReviewer(() -> workList.done("rita", start));

        review(first, new Verdict.Note("look at the brow"));
        assertThat(next()).isEqualTo(first.id());
        assertThat(asReviewer(workList::open)).isEqualTo(open);
        review(first, 1, new Verdict.Confirm(""));
        assertThat(next()).isEqualTo(second.id());
        review(second, new Verdict.Void("test picture"));
        assertThat(asReviewer(() -> workList.next(skipped))).isEmpty();
        assertThat(asReviewer(workList::open)).isEqualTo(open - 2);
        assertThat(asReviewer(() -> workList.done("rita", start))).isEqualTo(done + 1);
        assertThat(asReviewer(() -> workList.done("rita", Instant.parse("2100-01-01T00:00:00Z"))))
                .isZero();
    }

    @Test
    void operators_have_no_work_list() {
        assertThatThrownBy(() -> Identity.as("olga", Role.OPERATOR, () -> workList.next(Set.of())))
                .isInstanceOf(AccessDeniedException.class);
    }

    private final Set<ScreeningId> skipped = new HashSet<>();

    private void skipWhatOthersLeft() throws Exception {
        var left = asReviewer(() -> workList.next(skipped));
        while (left.isPresent()) {
            skipped.add(left.get());
            left = asReviewer(() -> workList.next(skipped));
        }
    }

    private ScreeningId next() throws Exception {
        return asReviewer(() -> workList.next(skipped)).orElseThrow();
    }

    private ScreeningRecord screened(double probability) throws Exception {
        return Identity.as(
                "olga",
                Role.OPERATOR,
                () -> screenings.record(
                        Findings.photo((byte) 1), Findings.assessment(probability), null, PictureSource.UPLOAD));
    }

    private void review(ScreeningRecord screening, Verdict verdict) throws Exception {
        review(screening, 0, verdict);
    }

    private void review(ScreeningRecord screening, int version, Verdict verdict) throws Exception {
        assertThat(asReviewer(() -> reviews.submit(screening.id(), version, verdict)))
                .isInstanceOf(ReviewResult.Saved.class);
    }

    private static <T> T asReviewer(Callable<T> call) throws Exception {
        return Identity.as("rita", Role.REVIEWER, call);
    }
}
