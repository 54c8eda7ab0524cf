package org.palsyscreen.demo;

import org.palsyscreen.access.Role;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.records.ReviewService;
import org.palsyscreen.records.Verdict;
import org.palsyscreen.screening.ScreeningRecord;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Says about a picture what a reviewer who knows it would say. */
@Component
@Profile("demo")
class DemoReviewer {
    private final ReviewService reviews;

    DemoReviewer(ReviewService reviews) {
        this.reviews = reviews;
    }

    void review(ScreeningRecord screening, DemoPicture picture) throws Exception {
        var verdict = verdict(screening.finding().outcome(), picture.palsy());
        DemoIdentity.as(
                "reviewer", Role.REVIEWER, () -> reviews.submit(screening.id(), screening.reviewVersion(), verdict));
    }

    private static Verdict verdict(Outcome outcome, boolean palsy) {
        var examined = palsy
                ? new Verdict.Override(Outcome.REFER, "Weak side on examination (demonstration: drawn palsy)")
                : new Verdict.Override(Outcome.NO_SIGN, "Symmetric on examination (demonstration: healthy face)");
        return switch (outcome) {
            case NO_SIGN -> palsy ? examined : new Verdict.Confirm("");
            case REFER -> palsy ? new Verdict.Confirm("Appointment made (demonstration)") : examined;
            case UNCERTAIN -> examined;
            case UNGRADABLE -> new Verdict.Note("Picture to be taken again (demonstration)");
        };
    }
}
