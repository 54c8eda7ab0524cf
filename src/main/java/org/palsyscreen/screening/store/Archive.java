package org.palsyscreen.screening.store;

import java.util.Optional;
import org.palsyscreen.access.CurrentUser;
import org.palsyscreen.audit.AuditAction;
import org.palsyscreen.audit.AuditLog;
import org.palsyscreen.screening.ScreeningArchive;
import org.palsyscreen.screening.ScreeningId;
import org.palsyscreen.screening.ScreeningRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class Archive implements ScreeningArchive {
    private final Screenings screenings;
    private final Pictures pictures;
    private final AuditLog audit;
    private final CurrentUser currentUser;

    Archive(Screenings screenings, Pictures pictures, AuditLog audit, CurrentUser currentUser) {
        this.screenings = screenings;
        this.pictures = pictures;
        this.audit = audit;
        this.currentUser = currentUser;
    }

    @Override
    public Optional<ScreeningRecord> open(ScreeningId id) {
        var found = screenings
                .findById(id.value())
                .map(screening -> screening.record(pictures.landmarks(id).orElse(null)));
        found.ifPresent(screening -> note(AuditAction.RECORD_VIEWED, id));
        return found;
    }

    @Override
    public Optional<byte[]> picture(ScreeningId id) {
        var screening = screenings.findById(id.value());
        if (screening.isEmpty()) {
            return Optional.empty();
        }
        var jpeg = pictures.jpeg(id);
        var stored = screening.get().pictureSha256();
        if (jpeg.isEmpty() || !Sha256.of(jpeg.get()).equals(stored)) {
            throw new IllegalStateException("the stored picture of screening " + id + " is not the one recorded");
        }
        note(AuditAction.PICTURE_VIEWED, id);
        return jpeg;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<byte[]> thumbnail(ScreeningId id) {
        return pictures.thumbnail(id);
    }

    private void note(AuditAction action, ScreeningId id) {
        audit.record(action, currentUser.username(), "screening/" + id, "");
    }
}
