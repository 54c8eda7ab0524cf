package org.palsyscreen.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palsyscreen.access.Role;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.analysis.Ungradable;
import org.palsyscreen.analysis.UngradableReason;
import org.palsyscreen.fixture.Findings;
import org.palsyscreen.fixture.Identity;
import org.palsyscreen.fixture.MovableClock;
import org.palsyscreen.fixture.RecordSlice;
import org.palsyscreen.fixture.Shelf;
import org.palsyscreen.programme.ReviewedCases.Count;
import org.palsyscreen.records.Verdict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

@RecordSlice
@Import(Shelf.class)
class ProgrammeFiguresTest {
    @Autowired
    ProgrammeFigures figures;

    @Autowired
    ProgrammeExport export;

    @Autowired
    Shelf shelf;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void empty() {
        shelf.clear();
    }

    @Test
    void what_counts_is_the_last_verdict_and_nothing_that_was_voided() throws Exception {
        var overridden = shelf.screened("olga", "A", Findings.assessment(0.9));
        shelf.reviewed("rita", overridden, 0, new Verdict.Override(Outcome.UNCERTAIN, "hm"));
        shelf.reviewed("rita", overridden, 1, new Verdict.Override(Outcome.NO_SIGN, "scar"));
        shelf.reviewed("rita", overridden, 2, new Verdict.Note("told her"));
        var confirmedAfterAll = shelf.screened("olga", "B", Findings.assessment(0.9));
        shelf.reviewed("rita", confirmedAfterAll, 0, new Verdict.Override(Outcome.NO_SIGN, "scar"));
        shelf.reviewed("rita", confirmedAfterAll, 1, new Verdict.Confirm(""));
        var voided = shelf.screened("olga", "C", Findings.assessment(0.9));
        shelf.reviewed("rita", voided, 0, new Verdict.Void("test"));
        shelf.screened("olga", "D", Findings.assessment(0.05));

        assertThat(asReviewer(() -> figures.cases(everything(null))).counts())
                .containsExactlyInAnyOrder(
                        new Count(Outcome.REFER, Outcome.NO_SIGN, 1),
                        new Count(Outcome.REFER, Outcome.REFER, 1),
                        new Count(Outcome.NO_SIGN, null, 1));
        assertThat(asReviewer(() -> figures.cases(everything("nobody"))).screened())
                .isZero();
    }

    @Test
    void volume_is_counted_by_the_days_of_the_reader_and_reasons_by_their_name() throws Exception {
        shelf.screened("olga", "A", new Ungradable(UngradableReason.NO_FACE));
        var first = clock.instant();
        clock.advance(Duration.ofDays(1));
        shelf.screened("olga", "B", Findings.assessment(0.9));
        shelf.screened("olga", "C", Findings.assessment(0.95));

        var zone = ZoneId.of("Asia/Jakarta");
        assertThat(asReviewer(() -> figures.volume(everything(null), zone)))
                .containsExactly(
                        entry(LocalDate.ofInstant(first, zone), 1L),
                        entry(LocalDate.ofInstant(first, zone).plusDays(1), 2L));
        assertThat(asReviewer(() -> figures.volume(everything(null), ZoneOffset.UTC)))
                .containsOnlyKeys(
                        LocalDate.ofInstant(first, ZoneOffset.UTC),
                        LocalDate.ofInstant(first, ZoneOffset.UTC).plusDays(1));
        assertThat(asReviewer(() -> figures.ungradable(everything(null))))
                .containsExactly(entry(UngradableReason.NO_FACE, 1L));
        var now = new Period(first.plusSeconds(3600), clock.instant().plusSeconds(1), null, null);
        var drift = asReviewer(() -> figures.drift(now.before(), now));
        assertThat(drift.now().getLast()).isEqualTo(2);
        assertThat(ScoreDrift.total(drift.before())).isZero();
        var longer = new Period(first.minusSeconds(99_999), clock.instant().plusSeconds(1), null, null);
        assertThat(asReviewer(() -> figures.drift(longer, now)).before())
                .as("a period of any length")
                .isEqualTo(drift.now());
    }

    @Test
    void the_file_holds_what_the_page_shows_and_the_log_who_took_it_along() throws Exception {
        var lines = asReviewer(() -> export.lines(everything(null), everything(null), ZoneOffset.UTC));
        var cases = asReviewer(() -> figures.cases(everything(null)));
        assertThat(lines)
                .contains(
                        new FigureLine("screenings", (double) cases.screened(), null, null, null, null),
                        new FigureLine("population_stability_index", null, null, null, null, null));
        assertThat(lines)
                .filteredOn(line -> line.figure().equals("sensitivity_refer"))
                .hasSize(1);
        assertThatThrownBy(() -> Identity.as(
                        "olga", Role.OPERATOR, () -> export.lines(everything(null), everything(null), ZoneOffset.UTC)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void operators_do_not_see_the_figures_and_auditors_do() throws Exception {
        assertThatThrownBy(() -> Identity.as("olga", Role.OPERATOR, () -> figures.cases(everything(null))))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(Identity.as("aud", Role.AUDITOR, () -> figures.cases(everything(null)))
                        .screened())
                .isZero();
    }

    private static Period everything(String operator) {
        return new Period(Instant.parse("2000-01-01T00:00:00Z"), Instant.parse("2100-01-01T00:00:00Z"), operator, null);
    }

    private static <T> T asReviewer(Callable<T> call) throws Exception {
        return Identity.as("rita", Role.REVIEWER, call);
    }
}
