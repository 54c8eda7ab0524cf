package org.palsyscreen.settings.ui;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import org.palsyscreen.analysis.Thresholds;

/** Probabilities as percentages, without the dust of binary fractions: a clinic types 23.7, the model has 0.237. */
final class Percent {
    private Percent() {}

    static double of(double probability) {
        return BigDecimal.valueOf(probability).movePointRight(2).doubleValue();
    }

    static double probability(double percent) {
        return BigDecimal.valueOf(percent).movePointLeft(2).doubleValue();
    }

    /** To a hundredth of a percent. */
    static String text(double probability, Locale locale) {
        var format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(2);
        return format.format(probability);
    }

    static Object[] both(Thresholds thresholds, Locale locale) {
        return new Object[] {text(thresholds.lower(), locale), text(thresholds.upper(), locale)};
    }
}
