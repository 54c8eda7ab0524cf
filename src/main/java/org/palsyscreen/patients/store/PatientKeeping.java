package org.palsyscreen.patients.store;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.access.CurrentUser;
import org.palsyscreen.audit.AuditAction;
import org.palsyscreen.audit.AuditLog;
import org.palsyscreen.patients.Consent;
import org.palsyscreen.patients.Patient;
import org.palsyscreen.patients.PatientChange;
import org.palsyscreen.patients.PatientChange.Refusal;
import org.palsyscreen.patients.PatientChange.Refused;
import org.palsyscreen.patients.PatientChange.Saved;
import org.palsyscreen.patients.PatientDetails;
import org.palsyscreen.patients.PatientId;
import org.palsyscreen.patients.PatientService;
import org.palsyscreen.screening.PatientReference;
import org.palsyscreen.screening.ReferenceFormat;
import org.palsyscreen.storage.StorableText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class PatientKeeping implements PatientService {
    private final StoredPatients patients;
    private final StoredConsents consents;
    private final ReferenceFormat format;
    private final AuditLog audit;
    private final CurrentUser currentUser;
    private final Clock clock;

    PatientKeeping(
            StoredPatients patients,
            StoredConsents consents,
            ReferenceFormat format,
            AuditLog audit,
            CurrentUser currentUser,
            Clock clock) {
        this.patients = patients;
        this.consents = consents;
        this.format = format;
        this.audit = audit;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @Override
    public PatientChange create(String typed, PatientDetails details) {
        var reference = PatientReference.parse(typed).filter(format::accepts);
        if (reference.isEmpty()) {
            return new Refused(Refusal.INVALID_REFERENCE);
        }
        var wrong = wrong(details);
        if (wrong != null) {
            return new Refused(wrong);
        }
        if (!patients.insert(reference.get(), details, currentUser.username(), now())) {
            return new Refused(Refusal.REFERENCE_TAKEN);
        }
        var made = patients.find(reference.get()).orElseThrow();
        note(AuditAction.PATIENT_CREATED, made.id(), "");
        return new Saved(made);
    }

    @Override
    public PatientChange change(PatientId id, int version, PatientDetails details) {
        var wrong = wrong(details);
        if (wrong != null) {
            return new Refused(wrong);
        }
        var refused = refused(id, version);
        if (refused != null) {
            return new Refused(refused);
        }
        if (!patients.update(id, version, details)) {
            return new Refused(Refusal.CHANGED_MEANWHILE);
        }
        return saved(AuditAction.PATIENT_CHANGED, id, "details");
    }

    @Override
    public PatientChange recordConsent(PatientId id, int version, Consent.Kind kind, LocalDate on, String note) {
        // a day later than here may have begun where the user is
        if (on.isAfter(LocalDate.ofInstant(now(), ZoneOffset.UTC).plusDays(1))) {
            return new Refused(Refusal.INVALID_DAY);
        }
        var text = StorableText.of(note.strip());
        if (text.length() > Consent.MAX_NOTE) {
            return new Refused(Refusal.CONSENT_NOTE_TOO_LONG);
        }
        var refused = refused(id, version);
        if (refused != null) {
            return new Refused(refused);
        }
        var before = consents.of(id);
        if (kind == Consent.Kind.WITHDRAWN
                && (before.isEmpty() || before.getLast().kind() == Consent.Kind.WITHDRAWN)) {
            return new Refused(Refusal.NOTHING_TO_WITHDRAW);
        }
        if (!patients.touch(id, version)) {
            return new Refused(Refusal.CHANGED_MEANWHILE);
        }
        consents.add(id, new Consent(before.size() + 1, kind, on, text, currentUser.username(), now()));
        return saved(AuditAction.CONSENT_RECORDED, id, kind + " " + on);
    }

    private Saved saved(AuditAction action, PatientId id, String detail) {
        Patient saved = patients.find(id).orElseThrow();
        note(action, id, detail);
        return new Saved(saved);
    }

    private @Nullable Refusal refused(PatientId id, int version) {
        var patient = patients.lock(id);
        if (patient.isEmpty()) {
            return Refusal.UNKNOWN_PATIENT;
        }
        if (patient.get().mergedInto() != null) {
            return Refusal.MERGED;
        }
        return patient.get().version() == version ? null : Refusal.CHANGED_MEANWHILE;
    }

    private @Nullable Refusal wrong(PatientDetails details) {
        var year = details.birthYear();
        int thisYear = now().atOffset(ZoneOffset.UTC).getYear();
        if (year != null && (year < PatientDetails.FIRST_YEAR || year > thisYear)) {
            return Refusal.INVALID_BIRTH_YEAR;
        }
        return details.notes().length() > PatientDetails.MAX_NOTES ? Refusal.NOTES_TOO_LONG : null;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void note(AuditAction action, PatientId id, String detail) {
        audit.record(action, currentUser.username(), "patient/" + id, detail);
    }
}
