package org.palsyscreen.records.store;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.palsyscreen.access.CurrentUser;
import org.palsyscreen.audit.AuditAction;
import org.palsyscreen.audit.AuditLog;
import org.palsyscreen.records.Review;
import org.palsyscreen.records.ReviewResult;
import org.palsyscreen.records.ReviewResult.Objection;
import org.palsyscreen.records.Verdict;
import org.palsyscreen.screening.HeldRecords;
import org.palsyscreen.screening.PatientEntries;
import org.palsyscreen.screening.PatientReference;
import org.palsyscreen.screening.ReferenceFormat;
import org.palsyscreen.screening.ReviewLedger;
import org.palsyscreen.screening.ScreeningId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Gives a screening to the patient whose it is, within the caller's transaction, which it ends when nothing is to be kept.
 * Locks that patient, then the screening, as a merge does.
 */
@Component
class Reassigning {
    private final StoredReviews stored;
    private final ReviewLedger ledger;
    private final PatientEntries patients;
    private final ReferenceFormat format;
    private final HeldRecords holds;
    private final AuditLog audit;
    private final CurrentUser currentUser;

    Reassigning(
            StoredReviews stored,
            ReviewLedger ledger,
            PatientEntries patients,
            ReferenceFormat format,
            HeldRecords holds,
            AuditLog audit,
            CurrentUser currentUser) {
        this.stored = stored;
        this.ledger = ledger;
        this.patients = patients;
        this.format = format;
        this.holds = holds;
        this.audit = audit;
        this.currentUser = currentUser;
    }

    /** Empty when somebody else's review came first. */
    Optional<ReviewResult> give(ScreeningId screening, int version, Verdict.Reassign verdict, Instant now) {
        var to = Objects.requireNonNull(verdict.to(), "a patient to reassign to");
        // a patient from before the format was changed must be within reach: nothing else could put a mistake right
        if (!format.accepts(to) && !patients.known(to)) {
            return refused(Objection.REFERENCE_FORMAT);
        }
        var entry = patients.of(to, currentUser.username());
        var from = ledger.lockPatient(screening);
        var number = from.map(PatientEntries.Entry::patientId).orElse(null);
        if (Objects.equals(number, entry.patientId())) {
            return refused(Objection.SAME_PATIENT);
        }
        if (holds.held(screening, number)) {
            return refused(Objection.HELD);
        }
        if (names(verdict.text(), to)
                || names(verdict.text(), entry.reference())
                || from.filter(owner -> names(verdict.text(), owner.reference()))
                        .isPresent()) {
            return refused(Objection.REASON_NAMES_PATIENT);
        }
        if (!ledger.reassign(screening, version, entry)) {
            undo();
            return Optional.empty();
        }
        patients.givenAway(screening);
        var review = new Review(screening, version + 1, verdict, currentUser.username(), now);
        stored.insert(review);
        audit.record(
                AuditAction.SCREENING_REASSIGNED,
                review.reviewer(),
                "screening/" + screening,
                "review " + review.number() + ", " + (number == null ? "no patient" : "patient/" + number)
                        + " to patient/" + entry.patientId());
        return Optional.of(new ReviewResult.Saved(review));
    }

    private static boolean names(String reason, PatientReference reference) {
        return Pattern.compile("(?<![\\p{L}\\p{Nd}])" + Pattern.quote(reference.key()) + "(?![\\p{L}\\p{Nd}])")
                .matcher(PatientReference.keyOf(reason))
                .find();
    }

    private static Optional<ReviewResult> refused(Objection objection) {
        undo();
        return Optional.of(new ReviewResult.Refused(objection));
    }

    /** A patient who was made for this is not kept. */
    private static void undo() {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }
}
