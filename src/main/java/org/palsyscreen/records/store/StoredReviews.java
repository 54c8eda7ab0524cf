package org.palsyscreen.records.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.records.Review;
import org.palsyscreen.records.Verdict;
import org.palsyscreen.screening.ScreeningId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of reviews: only ever added. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StoredReviews {
    private static final String SELECT =
            "select screening_id, number, kind, outcome, note, reviewer, reviewed_at from review where screening_id ";

    private final JdbcClient jdbc;

    enum Kind {
        CONFIRM,
        OVERRIDE,
        NOTE,
        SIGN_OFF,
        VOID,
        RESTORE,
        REASSIGN
    }

    StoredReviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Oldest first. */
    List<Review> of(ScreeningId screening) {
        return jdbc.sql(SELECT + "= ? order by number")
                .param(screening.value())
                .query((row, n) -> review(row))
                .list();
    }

    /** In one statement; screenings without reviews are left out. */
    Map<ScreeningId, List<Review>> of(List<ScreeningId> screenings) {
        if (screenings.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(SELECT + "in (:screenings) order by screening_id, number")
                .param("screenings", screenings.stream().map(ScreeningId::value).toList())
                .query((row, n) -> review(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Review::screening));
    }

    void insert(Review review) {
        jdbc.sql("""
                insert into review (screening_id, number, kind, outcome, note, reviewer, reviewed_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .param(review.screening().value())
                .param(review.number())
                .param(kind(review.verdict()).name())
                .param(
                        review.verdict() instanceof Verdict.Override override
                                ? override.outcome().name()
                                : null)
                .param(review.verdict().text())
                .param(review.reviewer())
                .param(review.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    static Kind kind(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Confirm confirm -> Kind.CONFIRM;
            case Verdict.Override override -> Kind.OVERRIDE;
            case Verdict.Note note -> Kind.NOTE;
            case Verdict.SignOff signOff -> Kind.SIGN_OFF;
            case Verdict.Void voided -> Kind.VOID;
            case Verdict.Restore restore -> Kind.RESTORE;
            case Verdict.Reassign reassign -> Kind.REASSIGN;
        };
    }

    private static Review review(ResultSet row) throws SQLException {
        return new Review(
                new ScreeningId(row.getLong("screening_id")),
                row.getInt("number"),
                verdict(Kind.valueOf(row.getString("kind")), row.getString("outcome"), row.getString("note")),
                row.getString("reviewer"),
                row.getObject("reviewed_at", OffsetDateTime.class).toInstant());
    }

    private static Verdict verdict(Kind kind, @Nullable String outcome, String text) {
        return switch (kind) {
            case CONFIRM -> new Verdict.Confirm(text);
            case OVERRIDE -> new Verdict.Override(Outcome.valueOf(String.valueOf(outcome)), text);
            case NOTE -> new Verdict.Note(text);
            case SIGN_OFF -> new Verdict.SignOff(text);
            case VOID -> new Verdict.Void(text);
            case RESTORE -> new Verdict.Restore(text);
            case REASSIGN -> new Verdict.Reassign(null, text);
        };
    }
}
