package org.palsyscreen.batch.evaluate;

import org.palsyscreen.analysis.Assessment;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.analysis.Side;
import org.palsyscreen.analysis.Thresholds;
import org.palsyscreen.analysis.Ungradable;
import org.palsyscreen.batch.classify.Row;

/** What the pipeline said to a picture; without the landmarks, so that tens of thousands fit into memory. */
sealed interface Judgement {

    /** @param side the patient's side that looks weaker, which is only shown when the outcome is not NO_SIGN */
    record Graded(double probability, Outcome outcome, Side side, Thresholds thresholds, String modelVersion)
            implements Judgement {}

    /** @param reason the name of an {@link org.palsyscreen.analysis.UngradableReason} */
    record NotGraded(String reason) implements Judgement {}

    /** @param reason the name of a {@link org.palsyscreen.analysis.RejectionReason}, or UNREADABLE, BUSY or FAILED */
    record NoPicture(String reason) implements Judgement {}

    static Judgement of(Row.Result result) {
        return switch (result) {
            case Row.Refused refused -> new NoPicture(refused.reason());
            case Row.Analysed analysed ->
                switch (analysed.finding()) {
                    case Ungradable ungradable ->
                        new NotGraded(ungradable.reason().name());
                    case Assessment assessment ->
                        new Graded(
                                assessment.probability(),
                                assessment.outcome(),
                                assessment.affectedSide(),
                                assessment.thresholds(),
                                assessment.modelVersion());
                };
        };
    }
}
