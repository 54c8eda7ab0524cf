package org.palsyscreen.records.store;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.palsyscreen.access.CurrentUser;
import org.palsyscreen.access.Role;
import org.palsyscreen.audit.AuditAction;
import org.palsyscreen.audit.AuditLog;
import org.palsyscreen.records.Reading;
import org.palsyscreen.records.Review;
import org.palsyscreen.records.ReviewHistory;
import org.palsyscreen.records.ReviewResult;
import org.palsyscreen.records.ReviewResult.Objection;
import org.palsyscreen.records.ReviewService;
import org.palsyscreen.records.Verdict;
import org.palsyscreen.screening.ReadingState;
import org.palsyscreen.screening.ReviewLedger;
import org.palsyscreen.screening.ReviewStanding;
import org.palsyscreen.screening.ScreeningId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class JdbcReviews implements ReviewService {
    private final StoredReviews stored;
    private final ReviewLedger ledger;
    private final BlindReading blind;
    private final StoredReadings readings;
    private final Reassigning reassigning;
    private final AuditLog audit;
    private final CurrentUser currentUser;
    private final Clock clock;

    JdbcReviews(
            StoredReviews stored,
            ReviewLedger ledger,
            BlindReading blind,
            StoredReadings readings,
            Reassigning reassigning,
            AuditLog audit,
            CurrentUser currentUser,
            Clock clock) {
        this.stored = stored;
        this.ledger = ledger;
        this.blind = blind;
        this.readings = readings;
        this.reassigning = reassigning;
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
        if (reviews(screening).size() != expectedVersion) {
            return conflict(screening);
        }
        var objection = ReviewHistory.objection(before.get(), verdict, currentUser.may(Role.ADMINISTRATOR));
        if (objection != null) {
            return new ReviewResult.Refused(objection);
        }
        if (verdict instanceof Verdict.Reassign reassign) {
            return reassigning.give(screening, expectedVersion, reassign, now()).orElseGet(() -> conflict(screening));
        }
        if (decides(verdict) && ReviewHistory.undecided(before.get())) {
            // two readers at once wait here for one another; what take() notes must not be left alone by a stale
            // version
            ledger.lockReading(screening);
            if (reviews(screening).size() != expectedVersion) {
                return conflict(screening);
            }
            return switch (blind.take(
                    screening, verdict, currentUser.username(), now(), currentUser.may(Role.ADMINISTRATOR))) {
                case BlindReading.Step.Settled(var readings) ->
                    settle(screening, expectedVersion, before.get(), verdict, readings);
                case BlindReading.Step.First first -> kept(screening, 1, new ReviewResult.AwaitsSecondReader());
                case BlindReading.Step.Discordant discordant -> kept(screening, 2, new ReviewResult.Discordant());
                case BlindReading.Step.ReadAlready read -> new ReviewResult.Refused(Objection.READ_ALREADY);
            };
        }
        return settle(screening, expectedVersion, before.get(), verdict, List.of());
    }

    /** @param readings that become reviews first, at the time and in the name of their readers */
    private ReviewResult settle(
            ScreeningId screening, int version, ReviewStanding before, Verdict verdict, List<Reading> readings) {
        var standing = before;
        int number = version;
        for (var reading : readings) {
            standing = ReviewHistory.after(standing, reading.verdict());
            if (!ledger.advance(screening, number, standing)) {
                return conflict(screening);
            }
            number++;
            stored.insert(new Review(screening, number, reading.verdict(), reading.reader(), reading.at()));
        }
        if (!ledger.advance(screening, number, ReviewHistory.after(standing, verdict))) {
            return conflict(screening);
        }
        var review = new Review(screening, number + 1, verdict, currentUser.username(), now());
        stored.insert(review);
        boolean amendment = before.signedOff() && decides(verdict);
        audit.record(
                action(verdict),
                review.reviewer(),
                "screening/" + screening,
                (amendment ? "amendment, " : "")
                        + (readings.isEmpty() ? "" : "settles " + readings.size() + " readings, ")
                        + "review " + review.number() + " " + StoredReviews.kind(verdict));
        return new ReviewResult.Saved(review);
    }

    /** The audit chain does not say what was read: the second reader may be allowed to look there. */
    private ReviewResult kept(ScreeningId screening, int number, ReviewResult result) {
        audit.record(
                AuditAction.REVIEWED,
                currentUser.username(),
                "screening/" + screening,
                "independent reading " + number);
        return result;
    }

    /** Somebody was first; when that was no review but the screening went away, there is nobody to name. */
    private ReviewResult conflict(ScreeningId screening) {
        var all = reviews(screening);
        return all.isEmpty()
                ? new ReviewResult.NoSuchScreening()
                : new ReviewResult.Conflict(
                        all.getLast().reviewer(), all.getLast().at());
    }

    private static boolean decides(Verdict verdict) {
        return verdict instanceof Verdict.Confirm || verdict instanceof Verdict.Override;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Reading> readings(ScreeningId screening) {
        var all = readings.of(screening);
        boolean settled = all.isEmpty() || ledger.reading(screening) == ReadingState.SETTLED;
        return settled
                ? List.of()
                : all.stream()
                        .filter(reading -> all.size() == 2 || reading.reader().equals(currentUser.username()))
                        .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Review> reviews(ScreeningId screening) {
        return stored.of(screening);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<ScreeningId, List<Review>> reviews(List<ScreeningId> screenings) {
        return stored.of(screenings);
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
            case Verdict.Reassign reassign -> AuditAction.SCREENING_REASSIGNED;
        };
    }
}
