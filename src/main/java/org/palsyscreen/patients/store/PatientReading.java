package org.palsyscreen.patients.store;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.access.CurrentUser;
import org.palsyscreen.audit.AuditAction;
import org.palsyscreen.audit.AuditLog;
import org.palsyscreen.patients.Consent;
import org.palsyscreen.patients.Patient;
import org.palsyscreen.patients.PatientId;
import org.palsyscreen.patients.PatientLine;
import org.palsyscreen.patients.PatientQuery;
import org.palsyscreen.patients.Visit;
import org.palsyscreen.screening.PatientReference;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class PatientReading implements PatientQuery {
    private final StoredPatients patients;
    private final StoredConsents consents;
    private final StoredVisits visits;
    private final AuditLog audit;
    private final CurrentUser currentUser;

    PatientReading(
            StoredPatients patients,
            StoredConsents consents,
            StoredVisits visits,
            AuditLog audit,
            CurrentUser currentUser) {
        this.patients = patients;
        this.consents = consents;
        this.visits = visits;
        this.audit = audit;
        this.currentUser = currentUser;
    }

    @Override
    public List<PatientLine> page(String beginning, @Nullable PatientReference after, int limit) {
        if (limit < 1 || limit > MAX_PAGE) {
            throw new IllegalArgumentException("limit must be 1.." + MAX_PAGE + ": " + limit);
        }
        return patients.page(beginning, after, limit);
    }

    @Override
    public Optional<Patient> find(PatientId id) {
        return patients.find(id);
    }

    @Override
    public Optional<Patient> find(PatientReference reference) {
        return patients.find(reference);
    }

    @Override
    @Transactional
    public Optional<Patient> open(PatientId id) {
        var found = patients.find(id);
        if (found.isPresent()) {
            audit.record(AuditAction.PATIENT_VIEWED, currentUser.username(), "patient/" + id, "");
        }
        return found;
    }

    @Override
    public List<Consent> consents(PatientId id) {
        return consents.of(id);
    }

    @Override
    public List<Visit> visits(PatientId id) {
        return visits.of(id, MAX_VISITS);
    }
}
