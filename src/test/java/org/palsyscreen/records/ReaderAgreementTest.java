package org.palsyscreen.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.records.ReaderAgreement.Cell;

class ReaderAgreementTest {
    /** The worked example of two readers of 50 grants: 20 and 15 agreed, 5 and 10 not; kappa 0.4, standard error 0.127. */
    @Test
    void kappa_of_a_worked_example() {
        var agreement = new ReaderAgreement(List.of(
                cell(Outcome.REFER, Outcome.REFER, 20),
                cell(Outcome.REFER, Outcome.NO_SIGN, 5),
                cell(Outcome.NO_SIGN, Outcome.REFER, 10),
                cell(Outcome.NO_SIGN, Outcome.NO_SIGN, 15)));

        assertThat(agreement.pairs()).isEqualTo(50);
        assertThat(agreement.agreed()).isEqualTo(35);
        var kappa = Objects.requireNonNull(agreement.kappa());
        assertThat(kappa.value()).isCloseTo(0.4, within(1e-9));
        assertThat(kappa.high() - kappa.low()).isCloseTo(2 * 1.959964 * 0.126996, within(1e-4));
    }

    @Test
    void full_agreement_is_one_and_agreement_on_one_outcome_alone_says_nothing() {
        var full = new ReaderAgreement(
                List.of(cell(Outcome.REFER, Outcome.REFER, 3), cell(Outcome.NO_SIGN, Outcome.NO_SIGN, 4)));
        assertThat(Objects.requireNonNull(full.kappa()).value()).isCloseTo(1, within(1e-12));
        assertThat(Objects.requireNonNull(full.kappa()).low()).isCloseTo(1, within(1e-9));
        assertThat(new ReaderAgreement(List.of(cell(Outcome.REFER, Outcome.REFER, 9))).kappa())
                .isNull();
    }

    @Test
    void who_read_first_does_not_matter_for_the_pair() {
        var agreement = new ReaderAgreement(List.of(
                new Cell("b", "a", Outcome.REFER, Outcome.REFER, 2),
                new Cell("a", "b", Outcome.REFER, Outcome.NO_SIGN, 1)));
        assertThat(agreement.byReaders()).hasSize(1);
        assertThat(agreement
                        .byReaders()
                        .get(new ReaderAgreement.Readers("a", "b"))
                        .pairs())
                .isEqualTo(3);
    }

    /** The worked example again; who was first changes nothing. */
    @Test
    void of_a_named_pair_the_outcomes_are_those_of_each_reader() {
        var agreement = new ReaderAgreement(List.of(
                cell(Outcome.REFER, Outcome.REFER, 20),
                cell(Outcome.REFER, Outcome.NO_SIGN, 5),
                new Cell("rosa", "rita", Outcome.REFER, Outcome.NO_SIGN, 10),
                cell(Outcome.NO_SIGN, Outcome.NO_SIGN, 15)));

        assertThat(agreement.count(Outcome.REFER, Outcome.NO_SIGN)).isEqualTo(15);
        var pair = agreement.byReaders().get(new ReaderAgreement.Readers("rita", "rosa"));
        assertThat(pair.count(Outcome.REFER, Outcome.NO_SIGN)).isEqualTo(5);
        assertThat(pair.count(Outcome.NO_SIGN, Outcome.REFER)).isEqualTo(10);
        assertThat(Objects.requireNonNull(pair.kappa()).value()).isCloseTo(0.4, within(1e-9));
        assertThat(pair.outcomes()).containsExactly(Outcome.NO_SIGN, Outcome.UNCERTAIN, Outcome.REFER);
    }

    @Test
    void nothing_is_no_agreement() {
        assertThatThrownBy(() -> new ReaderAgreement(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static Cell cell(Outcome first, Outcome second, int count) {
        return new Cell("rita", "rosa", first, second, count);
    }
}
