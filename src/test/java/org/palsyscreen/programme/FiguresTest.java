package org.palsyscreen.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.programme.ReviewedCases.Count;
import org.palsyscreen.programme.ReviewedCases.Sign;

class FiguresTest {
    @Test
    void intervals_are_wilsons() {
        // Newcombe 1998, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29
        assertInterval(new Proportion(81, 263), 0.2553, 0.3662);
        assertInterval(new Proportion(15, 148), 0.0624, 0.1605);
        assertInterval(new Proportion(0, 20), 0.0000, 0.1611);
        assertInterval(new Proportion(1, 29), 0.0061, 0.1718);
        assertThat(new Proportion(0, 0).share()).isEmpty();
        assertThatThrownBy(() -> new Proportion(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertInterval(Proportion proportion, double lower, double upper) {
        assertThat(proportion.lower()).isCloseTo(lower, within(0.00005));
        assertThat(proportion.upper()).isCloseTo(upper, within(0.00005));
    }

    @Test
    void accuracy_counts_what_a_reviewer_decided() {
        var cases = new ReviewedCases(List.of(
                new Count(Outcome.REFER, Outcome.REFER, 40),
                new Count(Outcome.UNCERTAIN, Outcome.REFER, 8),
                new Count(Outcome.NO_SIGN, Outcome.REFER, 2),
                new Count(Outcome.REFER, Outcome.NO_SIGN, 5),
                new Count(Outcome.UNCERTAIN, Outcome.NO_SIGN, 15),
                new Count(Outcome.NO_SIGN, Outcome.NO_SIGN, 180),
                new Count(Outcome.UNCERTAIN, Outcome.UNCERTAIN, 7),
                new Count(Outcome.UNGRADABLE, Outcome.REFER, 3),
                new Count(Outcome.UNGRADABLE, null, 10),
                new Count(Outcome.NO_SIGN, null, 30)));

        assertThat(cases.screened()).isEqualTo(300);
        assertThat(cases.reviewed()).isEqualTo(260);
        assertThat(cases.undecided()).isEqualTo(10);
        assertThat(cases.ungradable()).isEqualTo(new Proportion(13, 300));
        assertThat(cases.overridden()).isEqualTo(new Proportion(8 + 2 + 5 + 15 + 3, 260));
        assertThat(cases.sensitivity(Sign.REFER)).isEqualTo(new Proportion(40, 50));
        assertThat(cases.sensitivity(Sign.REFER_OR_UNCERTAIN)).isEqualTo(new Proportion(48, 50));
        assertThat(cases.specificity(Sign.REFER)).isEqualTo(new Proportion(195, 200));
        assertThat(cases.specificity(Sign.REFER_OR_UNCERTAIN)).isEqualTo(new Proportion(180, 200));
        assertThat(cases.positivePredictiveValue(Sign.REFER)).isEqualTo(new Proportion(40, 45));
        assertThat(cases.negativePredictiveValue(Sign.REFER_OR_UNCERTAIN)).isEqualTo(new Proportion(180, 182));
    }

    @Test
    void the_stability_index_is_zero_for_the_same_spread_and_grows_with_the_shift() {
        List<Long> flat = Collections.nCopies(10, 100L);
        assertThat(new ScoreDrift(flat, flat).index()).hasValue(0);
        // half of the lowest tenth has moved to the highest: (0.05-0.1) ln 0.5 + (0.15-0.1) ln 1.5, but for the halves
        // added
        List<Long> moved = LongStream.of(50, 100, 100, 100, 100, 100, 100, 100, 100, 150)
                .boxed()
                .toList();
        assertThat(new ScoreDrift(flat, moved).index().orElseThrow()).isCloseTo(0.0549, within(0.001));
        assertThat(new ScoreDrift(Collections.nCopies(10, 4L), flat).index()).isEmpty();
    }

    @Test
    void the_period_before_is_as_long_and_ends_where_this_one_begins() {
        var period =
                new Period(Instant.parse("2026-11-08T00:00:00Z"), Instant.parse("2026-11-15T00:00:00Z"), "o", null);
        assertThat(period.before())
                .isEqualTo(new Period(
                        Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2026-11-08T00:00:00Z"), "o", null));
        assertThatThrownBy(() -> new Period(period.until(), period.from(), null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
