package org.palsyscreen.programme.ui;

import java.util.Map;
import org.palsyscreen.analysis.UngradableReason;

/** Why pictures could not be graded. */
final class ReasonsCard extends Figures {
    ReasonsCard(Map<UngradableReason, Long> counts) {
        super("programme.reasons", "programme.reason", "programme.screenings");
        long largest = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        counts.forEach((reason, count) ->
                row(getTranslation("analysis.ungradable." + reason), bar(count, largest, getLocale())));
        if (counts.isEmpty()) {
            note(getTranslation("programme.reasons.none"));
        }
    }
}
