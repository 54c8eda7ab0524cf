package org.palsyscreen.patients.store;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.palsyscreen.access.CurrentUser;
import org.palsyscreen.audit.AuditAction;
import org.palsyscreen.audit.AuditLog;
import org.palsyscreen.patients.MergeResult;
import org.palsyscreen.patients.MergeResult.Done;
import org.palsyscreen.patients.MergeResult.Refusal;
import org.palsyscreen.patients.MergeResult.Refused;
import org.palsyscreen.patients.MergeService;
import org.palsyscreen.patients.Patient;
import org.palsyscreen.patients.PatientId;
import org.palsyscreen.patients.PatientMerge;
import org.palsyscreen.patients.PatientMerge.State;
import org.palsyscreen.screening.PatientReference;
import org.palsyscreen.storage.StorableText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Locks both patients, the one with the lower number first, so that a screening of either waits for the outcome. */
@Service
@Transactional
class Merging implements MergeService {
    private static final int MOST_WAITING = 100;
    private final StoredPatients patients;
    private final StoredMerges merges;
    private final AuditLog audit;
    private final CurrentUser currentUser;
    private final Clock clock;

    private record Pair(Patient source, Patient target) {
        boolean merged() {
            return source.mergedInto() != null || target.mergedInto() != null;
        }
    }

    Merging(StoredPatients patients, StoredMerges merges, AuditLog audit, CurrentUser currentUser, Clock clock) {
        this.patients = patients;
        this.merges = merges;
        this.audit = audit;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @Override
    public MergeResult propose(String typed, PatientId target, String reason) {
        var text = StorableText.of(reason.strip());
        if (text.isEmpty()) {
            return new Refused(Refusal.REASON_MISSING);
        }
        if (text.length() > PatientMerge.MAX_REASON) {
            return new Refused(Refusal.REASON_TOO_LONG);
        }
        var found = PatientReference.parse(typed).flatMap(patients::find);
        if (found.isPresent() && found.get().id().equals(target)) {
            return new Refused(Refusal.SAME_PATIENT);
        }
        var pair = found.flatMap(source -> lock(source.id(), target));
        if (pair.isEmpty()) {
            return new Refused(Refusal.UNKNOWN_PATIENT);
        }
        var source = pair.get().source();
        if (pair.get().merged()) {
            return new Refused(Refusal.MERGED_ALREADY);
        }
        if (merges.waitingFor(source.id())) {
            return new Refused(Refusal.PROPOSED_ALREADY);
        }
        var merge = merges.propose(source, pair.get().target(), text, currentUser.username(), now());
        return done(AuditAction.MERGE_PROPOSED, merge.id(), "");
    }

    @Override
    public MergeResult confirm(long id) {
        var merge = merges.find(id).orElse(null);
        if (merge == null) {
            return new Refused(Refusal.UNKNOWN_MERGE);
        }
        var by = currentUser.username();
        if (merge.proposedBy().equals(by)) {
            return new Refused(Refusal.OWN_PROPOSAL);
        }
        var pair = lock(merge.source(), merge.target()).orElseThrow();
        // read again: it may have been decided while waiting for the lock
        if (merges.find(id).orElseThrow().state() != State.PROPOSED) {
            return new Refused(Refusal.DECIDED_MEANWHILE);
        }
        if (pair.merged()) {
            return new Refused(Refusal.MERGED_ALREADY);
        }
        if (!merges.decide(id, State.CONFIRMED, by, now())) {
            return new Refused(Refusal.DECIDED_MEANWHILE);
        }
        merges.move(id, pair.source(), pair.target());
        patients.merged(pair.source().id(), pair.target().id());
        return done(AuditAction.MERGE_CONFIRMED, id, "");
    }

    @Override
    public MergeResult decline(long id) {
        if (merges.find(id).isEmpty()) {
            return new Refused(Refusal.UNKNOWN_MERGE);
        }
        if (!merges.decide(id, State.DECLINED, currentUser.username(), now())) {
            return new Refused(Refusal.DECIDED_MEANWHILE);
        }
        return done(AuditAction.MERGE_DECLINED, id, "");
    }

    @Override
    public MergeResult undo(long id) {
        var merge = merges.find(id).orElse(null);
        if (merge == null) {
            return new Refused(Refusal.UNKNOWN_MERGE);
        }
        var pair = lock(merge.source(), merge.target()).orElseThrow();
        if (pair.target().mergedInto() != null) {
            return new Refused(Refusal.TARGET_MERGED_ON);
        }
        if (!merges.undo(id, currentUser.username(), now())) {
            return new Refused(Refusal.DECIDED_MEANWHILE);
        }
        int back = merges.moveBack(merge);
        patients.merged(merge.source(), null);
        return done(AuditAction.MERGE_UNDONE, id, back + " screenings back");
    }

    @Override
    @Transactional(readOnly = true)
    public List<PatientMerge> about(PatientId patient) {
        return merges.about(patient);
    }

    @Override
    @Transactional(readOnly = true)
    public List<PatientMerge> waiting(int limit) {
        return merges.waiting(Math.clamp(limit, 1, MOST_WAITING));
    }

    private Optional<Pair> lock(PatientId source, PatientId target) {
        boolean sourceFirst = source.value() < target.value();
        var first = patients.lock(sourceFirst ? source : target);
        var second = patients.lock(sourceFirst ? target : source);
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(sourceFirst ? new Pair(first.get(), second.get()) : new Pair(second.get(), first.get()));
    }

    private Done done(AuditAction action, long id, String detail) {
        var merge = merges.find(id).orElseThrow();
        var facts = "patient/" + merge.source() + " into patient/" + merge.target() + ", " + merge.moved() + " moved";
        audit.record(action, currentUser.username(), "merge/" + id, detail.isEmpty() ? facts : facts + ", " + detail);
        return new Done(merge);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
