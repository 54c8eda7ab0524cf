package org.palsyscreen.batch.evaluate;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.batch.labels.Label;
import org.palsyscreen.batch.statistics.Estimate;

/** Numbers and names as the report shows them; English, as the command line is. */
final class Words {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("i18n.analysis.messages", Locale.ROOT);
    private static final String NOT_DEFINED = "not defined";

    private Words() {}

    static String of(Estimate estimate) {
        return Double.isNaN(estimate.value())
                ? NOT_DEFINED
                : String.format(
                        Locale.ROOT,
                        "%.3f (%.3f to %.3f)",
                        estimate.value(),
                        estimate.interval().low(),
                        estimate.interval().high());
    }

    static String of(Rate rate) {
        return rate.among() == 0
                ? NOT_DEFINED
                : String.format(
                        Locale.ROOT,
                        "%.1f %% (%.1f to %.1f), %d of %d",
                        100 * rate.estimate().value(),
                        100 * rate.estimate().interval().low(),
                        100 * rate.estimate().interval().high(),
                        rate.hits(),
                        rate.among());
    }

    static String count(long some, long all) {
        return all == 0 ? "0" : String.format(Locale.ROOT, "%d (%.1f %%)", some, 100.0 * some / all);
    }

    static String number(double value) {
        return Double.isNaN(value) ? NOT_DEFINED : String.format(Locale.ROOT, "%.3f", value);
    }

    static String percent(double share) {
        return Double.isNaN(share) ? NOT_DEFINED : String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    static String of(Outcome outcome) {
        return text("analysis.outcome." + outcome.name());
    }

    static String of(Label label) {
        return switch (label) {
            case NORMAL -> "Normal";
            case PARALYSIS -> "Paralysis";
        };
    }

    /** Why there is no verdict, as the screens say it. */
    static String reason(Judgement judgement) {
        return switch (judgement) {
            case Judgement.Graded graded -> "";
            case Judgement.NotGraded none -> text("analysis.ungradable." + none.reason());
            case Judgement.NoPicture none ->
                switch (none.reason()) {
                    case "UNREADABLE" -> "The file cannot be read";
                    case "FAILED" -> "The analysis broke off";
                    case "BUSY" -> "The analysis was busy";
                    default -> text("analysis.rejected." + none.reason());
                };
        };
    }

    private static String text(String key) {
        return new MessageFormat(TEXTS.getString(key), Locale.ROOT).format(new Object[0]);
    }
}
