package org.palsyscreen.retention.store;

import java.util.Optional;
import org.palsyscreen.access.CurrentUser;
import org.palsyscreen.patients.PatientId;
import org.palsyscreen.retention.Erasure;
import org.palsyscreen.retention.ErasureCounts;
import org.palsyscreen.retention.ErasureResult;
import org.palsyscreen.retention.ErasureResult.Erased;
import org.palsyscreen.retention.ErasureResult.Refusal;
import org.palsyscreen.retention.ErasureResult.Refused;
import org.palsyscreen.screening.ScreeningId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class ErasureByHand implements Erasure {
    private final StoredPersons persons;
    private final StoredHolds holds;
    private final Eraser eraser;
    private final CurrentUser currentUser;

    ErasureByHand(StoredPersons persons, StoredHolds holds, Eraser eraser, CurrentUser currentUser) {
        this.persons = persons;
        this.holds = holds;
        this.eraser = eraser;
        this.currentUser = currentUser;
    }

    @Override
    public Optional<ErasureCounts> of(PatientId patient) {
        return persons.lock(patient.value()).map(persons::counts);
    }

    @Override
    public ErasureResult erase(PatientId patient, String typed) {
        var person = persons.lock(patient.value());
        var line = persons.patient(patient.value());
        if (person.isEmpty() || line.isEmpty()) {
            return new Refused(Refusal.UNKNOWN);
        }
        if (line.get().merged()) {
            return new Refused(Refusal.MERGED);
        }
        if (!typed.strip().equals(line.get().reference())) {
            return new Refused(Refusal.TYPED_DIFFERENTLY);
        }
        if (holds.on(person.get()).isPresent()) {
            return new Refused(Refusal.LEGAL_HOLD);
        }
        return new Erased(eraser.erase(person.get(), currentUser.username()));
    }

    @Override
    public ErasureResult erase(ScreeningId screening, String typed) {
        if (!persons.lockOrphan(screening.value())) {
            return new Refused(persons.screeningExists(screening.value()) ? Refusal.HAS_PATIENT : Refusal.UNKNOWN);
        }
        if (!typed.strip().equals(screening.toString())) {
            return new Refused(Refusal.TYPED_DIFFERENTLY);
        }
        if (holds.onScreening(screening.value()).isPresent()) {
            return new Refused(Refusal.LEGAL_HOLD);
        }
        return new Erased(eraser.eraseOrphan(screening.value(), currentUser.username()));
    }
}
