package org.palsyscreen.programme.ui;

import com.vaadin.flow.component.Component;
import java.util.stream.Stream;
import org.palsyscreen.programme.ReviewedCases;
import org.palsyscreen.programme.ReviewedCases.Sign;

/** Sensitivity, specificity and predictive values against what reviewers found. */
final class AccuracyCard extends Figures {
    AccuracyCard(ReviewedCases cases) {
        super("programme.accuracy", "programme.measure", "programme.sign.REFER", "programme.sign.REFER_OR_UNCERTAIN");
        row(getTranslation("programme.sensitivity"), both(sign -> proportion(cases.sensitivity(sign))));
        row(getTranslation("programme.specificity"), both(sign -> proportion(cases.specificity(sign))));
        row(getTranslation("programme.positive"), both(sign -> proportion(cases.positivePredictiveValue(sign))));
        row(getTranslation("programme.negative"), both(sign -> proportion(cases.negativePredictiveValue(sign))));
        note(getTranslation("programme.bias", cases.reviewed(), cases.screened(), cases.screened() - cases.reviewed()));
        note(getTranslation("programme.undecided", cases.undecided()));
    }

    private interface PerSign {
        Component of(Sign sign);
    }

    private static Component[] both(PerSign cell) {
        return Stream.of(Sign.values()).map(cell::of).toArray(Component[]::new);
    }
}
