package org.palsyscreen.api.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.analysis.Side;
import org.palsyscreen.analysis.UngradableReason;
import org.palsyscreen.records.HistoryPage;
import org.palsyscreen.records.HistoryRow;
import org.palsyscreen.screening.PictureSource;
import org.palsyscreen.screening.ReviewState;

/**
 * One page of the list.
 *
 * @param next to be given as {@code after} with the same conditions for the next page; null at the end
 */
record ListBody(List<Line> screenings, @Nullable String next) {
    record Line(
            long id,
            Instant takenAt,
            @Nullable String patientReference,
            Outcome outcome,
            @Nullable UngradableReason ungradableReason,
            @Nullable Double probability,
            @Nullable Side affectedSide,
            @Nullable Double severity,
            PictureSource source,
            String operator,
            @Nullable String modelVersion,
            ReviewState reviewState,
            boolean signedOff,
            boolean voided,
            String href) {
        static Line of(HistoryRow row) {
            var patient = row.patientReference();
            return new Line(
                    row.id().value(),
                    row.takenAt(),
                    patient == null ? null : patient.value(),
                    row.outcome(),
                    row.ungradableReason(),
                    row.probability(),
                    row.affectedSide(),
                    row.severity(),
                    row.source(),
                    row.operator(),
                    row.modelVersion(),
                    row.reviewState(),
                    row.standing().signedOff(),
                    row.standing().voided(),
                    ScreeningBody.address(row.id().value()));
        }
    }

    static ListBody of(HistoryPage page) {
        var next = page.next();
        return new ListBody(page.rows().stream().map(Line::of).toList(), next == null ? null : Cursors.write(next));
    }
}
