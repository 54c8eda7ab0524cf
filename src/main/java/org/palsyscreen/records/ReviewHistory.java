package org.palsyscreen.records;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.records.ReviewResult.Objection;
import org.palsyscreen.screening.ReviewStanding;
import org.palsyscreen.screening.ReviewState;

/** What may be said of a screening as it stands, and how it stands afterwards. */
public final class ReviewHistory {
    private ReviewHistory() {}

    /** @param reviews of one screening, oldest first */
    public static ReviewStanding standing(List<Review> reviews) {
        ReviewStanding standing = ReviewStanding.FRESH;
        for (Review review : reviews) {
            standing = after(standing, review.verdict());
        }
        return standing;
    }

    /** @return null when nothing speaks against it */
    public static @Nullable Objection objection(ReviewStanding before, Verdict verdict, boolean administrator) {
        return switch (verdict) {
            case Verdict.Note note -> null;
            case Verdict.Restore restore when !before.voided() -> Objection.NOT_VOIDED;
            case Verdict.Restore restore -> administrator ? null : Objection.ONLY_ADMINISTRATORS_RESTORE;
            case Verdict any when before.voided() -> Objection.VOIDED;
            case Verdict.SignOff signOff when before.signedOff() -> Objection.SIGNED_OFF_ALREADY;
            case Verdict.SignOff signOff -> decided(before) ? null : Objection.NOTHING_TO_SIGN;
            case Verdict.Confirm confirm ->
                before.signedOff() && confirm.text().isEmpty() ? Objection.AMENDMENT_NEEDS_REASON : null;
            case Verdict.Override override -> null;
            case Verdict.Void voided -> null;
            case Verdict.Reassign reassign -> null;
        };
    }

    public static ReviewStanding after(ReviewStanding before, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Confirm confirm -> new ReviewStanding(ReviewState.CONFIRMED, before.signedOff(), false);
            case Verdict.Override override -> new ReviewStanding(ReviewState.OVERRIDDEN, before.signedOff(), false);
            case Verdict.Note note
            when before.state() == ReviewState.UNREVIEWED ->
                new ReviewStanding(ReviewState.NOTED, before.signedOff(), before.voided());
            case Verdict.Note note -> before;
            case Verdict.Reassign reassign -> before;
            case Verdict.SignOff signOff -> new ReviewStanding(before.state(), true, before.voided());
            case Verdict.Void voided -> new ReviewStanding(before.state(), before.signedOff(), true);
            case Verdict.Restore restore -> new ReviewStanding(before.state(), before.signedOff(), false);
        };
    }

    /** Whether no verdict stands yet. */
    public static boolean undecided(ReviewStanding standing) {
        return !decided(standing);
    }

    private static boolean decided(ReviewStanding standing) {
        return switch (standing.state()) {
            case UNREVIEWED, NOTED -> false;
            case CONFIRMED, OVERRIDDEN -> true;
        };
    }
}
