package org.palsyscreen.records.store;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.access.CurrentUser;
import org.palsyscreen.access.Role;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.audit.AuditAction;
import org.palsyscreen.audit.AuditLog;
import org.palsyscreen.records.Review;
import org.palsyscreen.records.ReviewHistory;
import org.palsyscreen.records.ReviewResult;
import org.palsyscreen.records.ReviewService;
import org.palsyscreen.records.Verdict;
import org.palsyscreen.screening.ReviewLedger;
import org.palsyscreen.screening.ScreeningId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class JdbcReviews implements ReviewService {
    private final JdbcClient jdbc;
    private final ReviewLedger ledger;
    private final AuditLog audit;
    private final CurrentUser currentUser;
    private final Clock clock;

    private enum Kind {
        CONFIRM,
        OVERRIDE,
        NOTE,
        SIGN_OFF,
        VOID,
        RESTORE
    }

    JdbcReviews(JdbcClient jdbc, ReviewLedger ledger, AuditLog audit, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.audit = audit;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @Override
    public ReviewResult submit(ScreeningId screening, int expectedVersion, Verdict verdict) {
        var before = ledger.standing(screening);
        if (before.isEmpty()) {
            return new ReviewResult.NoSuchScreening();
        }
        var objection = ReviewHistory.objection(before.get(), verdict, currentUser.may(Role.ADMINISTRATOR));
        boolean seen = objection == null || reviews(screening).size() == expectedVersion;
        if (objection != null && seen) {
            return new ReviewResult.Refused(objection);
        }
        if (!seen || !ledger.advance(screening, expectedVersion, ReviewHistory.after(before.get(), verdict))) {
            var latest = reviews(screening).getLast();
            return new ReviewResult.Conflict(latest.reviewer(), latest.at());
        }
        var review = new Review(screening, expectedVersion + 1, verdict, currentUser.username(), now());
        insert(review);
        audit.record(
                action(verdict),
                review.reviewer(),
                "screening/" + screening,
                (before.get().signedOff() ? "amendment, " : "") + "review " + review.number() + " " + kind(verdict));
        return new ReviewResult.Saved(review);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Review> reviews(ScreeningId screening) {
        return jdbc.sql("""
                select number, kind, outcome, note, reviewer, reviewed_at from review
                where screening_id = ? order by number""")
                .param(screening.value())
                .query((row, n) -> new Review(
                        screening,
                        row.getInt("number"),
                        verdict(Kind.valueOf(row.getString("kind")), row.getString("outcome"), row.getString("note")),
                        row.getString("reviewer"),
                        row.getObject("reviewed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private void insert(Review review) {
        jdbc.sql("""
                insert into review (screening_id, number, kind, outcome, note, reviewer, reviewed_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .param(review.screening().value())
                .param(review.number())
                .param(kind(review.verdict()).name())
                .param(outcome(review.verdict()))
                .param(review.verdict().text())
                .param(review.reviewer())
                .param(review.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static AuditAction action(Verdict verdict) {
        return switch (verdict) {
            case Verdict.SignOff signOff -> AuditAction.SIGNED_OFF;
            case Verdict.Void voided -> AuditAction.SCREENING_VOIDED;
            case Verdict.Restore restore -> AuditAction.SCREENING_RESTORED;
            case Verdict.Confirm confirm -> AuditAction.REVIEWED;
            case Verdict.Override override -> AuditAction.REVIEWED;
            case Verdict.Note note -> AuditAction.REVIEWED;
        };
    }

    private static Kind kind(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Confirm confirm -> Kind.CONFIRM;
            case Verdict.Override override -> Kind.OVERRIDE;
            case Verdict.Note note -> Kind.NOTE;
            case Verdict.SignOff signOff -> Kind.SIGN_OFF;
            case Verdict.Void voided -> Kind.VOID;
            case Verdict.Restore restore -> Kind.RESTORE;
        };
    }

    private static @Nullable String outcome(Verdict verdict) {
        return verdict instanceof Verdict.Override override ? override.outcome().name() : null;
    }

    private static Verdict verdict(Kind kind, @Nullable String outcome, String text) {
        return switch (kind) {
            case CONFIRM -> new Verdict.Confirm(text);
            case OVERRIDE -> new Verdict.Override(Outcome.valueOf(String.valueOf(outcome)), text);
            case NOTE -> new Verdict.Note(text);
            case SIGN_OFF -> new Verdict.SignOff(text);
            case VOID -> new Verdict.Void(text);
            case RESTORE -> new Verdict.Restore(text);
        };
    }
}
