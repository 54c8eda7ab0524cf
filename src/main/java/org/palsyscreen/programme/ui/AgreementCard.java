package org.palsyscreen.programme.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import org.palsyscreen.programme.Proportion;
import org.palsyscreen.records.ReaderAgreement;

/** How well pairs of readers agree who read the same screenings without knowing of one another. */
final class AgreementCard extends Figures {
    AgreementCard(ReaderAgreement agreement) {
        super(
                "programme.agreement",
                "programme.agreement.readers",
                "programme.agreement.agreed",
                "programme.agreement.kappa");
        row(getTranslation("programme.agreement.all"), share(agreement), kappa(agreement));
        agreement
                .byReaders()
                .forEach((readers, own) -> row(readers.one() + ", " + readers.other(), share(own), kappa(own)));
        note(getTranslation("programme.agreement.note"));
    }

    private Component share(ReaderAgreement agreement) {
        return proportion(new Proportion(agreement.agreed(), agreement.pairs()));
    }

    private Span kappa(ReaderAgreement agreement) {
        var kappa = agreement.kappa();
        return new Span(
                kappa == null
                        ? getTranslation("programme.agreement.none")
                        : getTranslation("programme.agreement.value", kappa.value(), kappa.low(), kappa.high()));
    }
}
