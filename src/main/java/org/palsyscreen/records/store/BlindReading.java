package org.palsyscreen.records.store;

import java.time.Instant;
import java.util.List;
import org.palsyscreen.records.Reading;
import org.palsyscreen.records.Verdict;
import org.palsyscreen.screening.ReadingState;
import org.palsyscreen.screening.ReviewLedger;
import org.palsyscreen.screening.ScreeningId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a verdict means for a screening that two have to read without knowing of one another. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BlindReading {
    private final StoredReadings readings;
    private final ReviewLedger ledger;

    BlindReading(StoredReadings readings, ReviewLedger ledger) {
        this.readings = readings;
        this.ledger = ledger;
    }

    sealed interface Step {
        /** Nothing stands between the verdict and the reviews. */
        record Settled(List<Reading> before) implements Step {}

        record First() implements Step {}

        record Discordant() implements Step {}

        record ReadAlready() implements Step {}
    }

    /**
     * @param decides whether the reader may settle what they have read themselves
     * @return with {@link Step.Settled} the readings that become reviews before this verdict does
     */
    Step take(ScreeningId screening, Verdict verdict, String reader, Instant at, boolean decides) {
        var stored = readings.outcome(screening);
        var outcome = verdict instanceof Verdict.Override override ? override.outcome() : stored;
        var state = ledger.lockReading(screening);
        var before = readings.of(screening);
        boolean read = before.stream().anyMatch(reading -> reading.reader().equals(reader));
        return switch (state) {
            case SETTLED -> new Step.Settled(List.of());
            case NONE -> {
                if (!readings.rule().asksFor(screening, stored)) {
                    yield new Step.Settled(List.of());
                }
                readings.insert(screening, new Reading(1, verdict, outcome, reader, at));
                ledger.moveReading(screening, ReadingState.FIRST);
                yield new Step.First();
            }
            case FIRST -> {
                if (read) {
                    yield new Step.ReadAlready();
                }
                boolean agreed = before.getFirst().outcome() == outcome;
                readings.insert(screening, new Reading(2, verdict, outcome, reader, at));
                ledger.moveReading(screening, agreed ? ReadingState.SETTLED : ReadingState.DISCORDANT);
                yield agreed ? new Step.Settled(before) : new Step.Discordant();
            }
            case DISCORDANT -> {
                if (read && !decides) {
                    yield new Step.ReadAlready();
                }
                ledger.moveReading(screening, ReadingState.SETTLED);
                yield new Step.Settled(before);
            }
        };
    }
}
