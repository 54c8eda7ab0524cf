package org.palsyscreen.retention.store;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.palsyscreen.audit.AuditAction;
import org.palsyscreen.audit.AuditLog;
import org.palsyscreen.retention.ErasureCounts;
import org.palsyscreen.storage.Compaction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Erases inside the caller's transaction, notes it in the audit chain, and asks for the file to be rewritten. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Eraser {
    private final StoredPersons persons;
    private final AuditLog audit;
    private final Compaction compaction;
    private final StoredNotices notices;
    private final Clock clock;

    Eraser(StoredPersons persons, StoredNotices notices, AuditLog audit, Compaction compaction, Clock clock) {
        this.persons = persons;
        this.notices = notices;
        this.clock = clock;
        this.audit = audit;
        this.compaction = compaction;
    }

    /** @param person locked by the caller */
    ErasureCounts erase(StoredPersons.Person person, String actor) {
        var counts = persons.counts(person);
        persons.erase(person);
        person.patients().forEach(patient -> notices.patientErased(patient, now()));
        var others =
                person.patients().stream().skip(1).map(id -> "patient/" + id).toList();
        note(actor, "patient/" + person.patients().getFirst(), counts, others);
        return counts;
    }

    /** @param screening locked by the caller, without a patient */
    ErasureCounts eraseOrphan(long screening, String actor) {
        var counts = persons.countsOfOrphan(screening);
        persons.eraseScreening(screening);
        notices.screeningErased(screening, now());
        note(actor, "screening/" + screening, counts, List.of());
        return counts;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void note(String actor, String subject, ErasureCounts counts, List<String> others) {
        compaction.want();
        var detail = counts.screenings() + " screenings, " + counts.reviews() + " reviews, " + counts.consents()
                + " consents"
                + Optional.of(others)
                        .filter(list -> !list.isEmpty())
                        .map(list -> ", with merged " + String.join(" ", list))
                        .orElse("");
        audit.record(AuditAction.PERSON_ERASED, actor, subject, detail);
    }
}
