package org.palsyscreen.patients.store;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.palsyscreen.patients.Patient;
import org.palsyscreen.patients.PatientDetails;
import org.palsyscreen.screening.PatientEntries;
import org.palsyscreen.screening.PatientReference;
import org.palsyscreen.screening.ScreeningId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds or makes, and locks; a merged patient leads to the one it was merged into. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class JdbcPatientEntries implements PatientEntries {
    private final StoredPatients patients;
    private final Clock clock;

    JdbcPatientEntries(StoredPatients patients, Clock clock) {
        this.patients = patients;
        this.clock = clock;
    }

    @Override
    public Entry of(PatientReference reference, String by) {
        var patient = patients.find(reference).orElseGet(() -> made(reference, by));
        var asked = patient.id();
        for (var last = locked(patient); ; last = locked(last)) {
            if (last.mergedInto() == null) {
                // spelt as typed where it is the patient's own reference: upper and lower case are the same
                return new Entry(last.id().value(), last.id().equals(asked) ? reference : last.reference());
            }
        }
    }

    @Override
    public boolean known(PatientReference reference) {
        return patients.find(reference).isPresent();
    }

    @Override
    public void givenAway(ScreeningId screening) {
        patients.forgetMoves(screening);
    }

    /** Only where merges end is locked: whoever merges locks two, and must not wait for one who holds the other. */
    private Patient locked(Patient from) {
        var end = from;
        while (end.mergedInto() != null) {
            end = patients.find(end.mergedInto()).orElseThrow();
        }
        return patients.lock(end.id()).orElseThrow();
    }

    /** Made here or at the same moment by somebody else: then theirs. */
    private Patient made(PatientReference reference, String by) {
        patients.insert(reference, PatientDetails.NONE, by, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return patients.find(reference).orElseThrow();
    }
}
