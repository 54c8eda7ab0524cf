package org.palsyscreen.screening.store;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.Assessment;
import org.palsyscreen.analysis.Finding;
import org.palsyscreen.analysis.Landmarks;
import org.palsyscreen.analysis.Photo;
import org.palsyscreen.analysis.Ungradable;
import org.palsyscreen.audit.AuditAction;
import org.palsyscreen.audit.AuditLog;
import org.palsyscreen.screening.PatientEntries;
import org.palsyscreen.screening.PatientReference;
import org.palsyscreen.screening.PictureSource;
import org.palsyscreen.screening.ScreeningId;
import org.palsyscreen.screening.ScreeningRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a screening: row, picture, patient if new, and audit entry, all or nothing. */
@Component
class Recorder {
    private final Screenings screenings;
    private final Pictures pictures;
    private final PatientEntries patients;
    private final AuditLog audit;
    private final Clock clock;

    Recorder(Screenings screenings, Pictures pictures, PatientEntries patients, AuditLog audit, Clock clock) {
        this.screenings = screenings;
        this.pictures = pictures;
        this.patients = patients;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public ScreeningRecord record(
            Photo photo,
            byte[] thumbnail,
            Finding finding,
            @Nullable String modelVersion,
            @Nullable PatientReference patient,
            PictureSource source,
            String operator,
            Consumer<ScreeningId> together) {
        var landmarks = landmarks(finding);
        var entry = patient == null ? null : patients.of(patient, operator);
        var screening = screenings.saveAndFlush(new Screening(
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                entry,
                source,
                operator,
                finding,
                modelVersion,
                photo.width(),
                photo.height(),
                Sha256.of(photo.jpeg())));
        pictures.add(screening.id(), photo.jpeg(), thumbnail, landmarks);
        together.accept(screening.id());
        audit.record(
                AuditAction.SCREENING_RECORDED,
                operator,
                "screening/" + screening.id(),
                source + " " + finding.outcome() + " sha256 " + screening.pictureSha256());
        return screening.record(landmarks);
    }

    private static @Nullable Landmarks landmarks(Finding finding) {
        return switch (finding) {
            case Assessment assessment -> assessment.landmarks();
            case Ungradable ungradable -> ungradable.landmarks();
        };
    }
}
