package org.palsyscreen.retention.store;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.access.CurrentUser;
import org.palsyscreen.audit.AuditAction;
import org.palsyscreen.audit.AuditLog;
import org.palsyscreen.patients.PatientId;
import org.palsyscreen.retention.LegalHold;
import org.palsyscreen.retention.LegalHolds;
import org.palsyscreen.screening.ScreeningId;
import org.palsyscreen.storage.StorableText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Locks whom it is about, so that placing a hold and erasing the same person wait for one another. */
@Service
@Transactional
class HoldKeeping implements LegalHolds {
    private final StoredPersons persons;
    private final StoredHolds holds;
    private final AuditLog audit;
    private final CurrentUser currentUser;
    private final Clock clock;

    HoldKeeping(StoredPersons persons, StoredHolds holds, AuditLog audit, CurrentUser currentUser, Clock clock) {
        this.persons = persons;
        this.holds = holds;
        this.audit = audit;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @Override
    public Optional<LegalHold> on(PatientId patient) {
        return persons.lock(patient.value()).flatMap(holds::on);
    }

    @Override
    public Optional<LegalHold> on(ScreeningId screening) {
        return holds.onScreening(screening.value());
    }

    @Override
    public boolean place(PatientId patient, String reason) {
        var person = persons.lock(patient.value());
        return person.isPresent() && holds.on(person.get()).isEmpty() && placed(patient.value(), null, reason);
    }

    @Override
    public boolean place(ScreeningId screening, String reason) {
        return persons.lockOrphan(screening.value())
                && holds.onScreening(screening.value()).isEmpty()
                && placed(null, screening.value(), reason);
    }

    private boolean placed(@Nullable Long patient, @Nullable Long screening, String reason) {
        var text = StorableText.of(reason.strip());
        if (text.isEmpty() || text.length() > LegalHold.MAX_REASON) {
            return false;
        }
        holds.place(
                patient,
                screening,
                text,
                currentUser.username(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        note(AuditAction.LEGAL_HOLD_PLACED, patient == null ? "screening/" + screening : "patient/" + patient);
        return true;
    }

    @Override
    public boolean lift(long hold) {
        var lifted = holds.lift(hold, currentUser.username(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        lifted.ifPresent(subject -> note(AuditAction.LEGAL_HOLD_LIFTED, subject));
        return lifted.isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public List<LegalHold> page(int offset, int limit) {
        return holds.page(offset, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public int count() {
        return holds.count();
    }

    private void note(AuditAction action, String subject) {
        audit.record(action, currentUser.username(), subject, "");
    }
}
