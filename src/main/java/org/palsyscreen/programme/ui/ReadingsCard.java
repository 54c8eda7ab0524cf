package org.palsyscreen.programme.ui;

import com.vaadin.flow.component.Component;
import java.util.stream.Stream;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.records.ReaderAgreement;

/** How often the first reader came to one outcome and the second to another. */
final class ReadingsCard extends Figures {
    ReadingsCard(ReaderAgreement agreement) {
        super(
                "programme.readings",
                Stream.concat(
                                Stream.of("programme.readings.first"),
                                agreement.outcomes().stream().map(ReadingsCard::key))
                        .toArray(String[]::new));
        for (var first : agreement.outcomes()) {
            row(
                    getTranslation(key(first)),
                    agreement.outcomes().stream()
                            .map(second -> number(agreement.count(first, second)))
                            .toArray(Component[]::new));
        }
        note(getTranslation("programme.readings.note"));
    }

    private static String key(Outcome outcome) {
        return "analysis.outcome." + outcome;
    }
}
