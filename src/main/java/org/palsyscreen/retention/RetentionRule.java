package org.palsyscreen.retention;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long records are kept.
 *
 * @param days after a person's newest screening; null: for ever
 * @param noticeDays between announcing what is due and erasing it
 */
public record RetentionRule(@Nullable Integer days, int noticeDays) {
    public static final int FEWEST_DAYS = 30;
    public static final int MOST_DAYS = 36_500;
    public static final int MOST_NOTICE_DAYS = 90;

    /** Until somebody decides: nothing is erased by age. */
    public static final RetentionRule KEEP = new RetentionRule(null, 7);

    public boolean isValid() {
        return (days == null || (days >= FEWEST_DAYS && days <= MOST_DAYS))
                && noticeDays >= 1
                && noticeDays <= MOST_NOTICE_DAYS;
    }

    /** Whoever was last screened before this moment is due; null when records are kept for ever. */
    public @Nullable Instant cutoff(Instant now) {
        return days == null ? null : now.minus(Duration.ofDays(days));
    }
}
