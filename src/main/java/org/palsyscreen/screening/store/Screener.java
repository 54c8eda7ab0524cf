package org.palsyscreen.screening.store;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.access.CurrentUser;
import org.palsyscreen.analysis.Assessment;
import org.palsyscreen.analysis.Busy;
import org.palsyscreen.analysis.Finding;
import org.palsyscreen.analysis.ImageIntake;
import org.palsyscreen.analysis.PalsyClassifier;
import org.palsyscreen.analysis.Photo;
import org.palsyscreen.analysis.Rejected;
import org.palsyscreen.analysis.ThumbnailMaker;
import org.palsyscreen.analysis.Ungradable;
import org.palsyscreen.screening.PatientReference;
import org.palsyscreen.screening.PictureSource;
import org.palsyscreen.screening.ScreeningArchive;
import org.palsyscreen.screening.ScreeningId;
import org.palsyscreen.screening.ScreeningRecord;
import org.palsyscreen.screening.ScreeningResult;
import org.palsyscreen.screening.ScreeningService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The way of a picture from its bytes to the record; the transaction begins only once the model has spoken. */
@Service
class Screener implements ScreeningService {
    private final ImageIntake intake;
    private final PalsyClassifier classifier;
    private final ThumbnailMaker thumbnails;
    private final Recorder recorder;
    private final CurrentUser currentUser;

    Screener(
            ImageIntake intake,
            PalsyClassifier classifier,
            ThumbnailMaker thumbnails,
            Recorder recorder,
            CurrentUser currentUser) {
        this.intake = intake;
        this.classifier = classifier;
        this.thumbnails = thumbnails;
        this.recorder = recorder;
        this.currentUser = currentUser;
    }

    @Override
    @Transactional(propagation = Propagation.NEVER)
    public ScreeningResult screen(byte[] bytes, @Nullable PatientReference patient, PictureSource source) {
        return screen(bytes, patient, source, alone -> {});
    }

    @Override
    @Transactional(propagation = Propagation.NEVER)
    public ScreeningResult screen(
            byte[] bytes, @Nullable PatientReference patient, PictureSource source, Consumer<ScreeningId> together) {
        return switch (intake.read(bytes)) {
            case Rejected(var reason) -> new ScreeningResult.Rejected(reason);
            case Photo photo ->
                switch (classifier.assess(photo)) {
                    case Busy() -> new ScreeningResult.Busy();
                    case Finding finding ->
                        new ScreeningResult.Recorded(record(photo, finding, patient, source, together), photo.jpeg());
                };
        };
    }

    @Override
    public ScreeningRecord record(
            Photo photo, Finding finding, @Nullable PatientReference patient, PictureSource source) {
        return record(photo, finding, patient, source, alone -> {});
    }

    private ScreeningRecord record(
            Photo photo,
            Finding finding,
            @Nullable PatientReference patient,
            PictureSource source,
            Consumer<ScreeningId> together) {
        return recorder.record(
                photo,
                thumbnails.thumbnail(photo, ScreeningArchive.THUMBNAIL_PX),
                finding,
                modelVersion(finding),
                patient,
                source,
                currentUser.username(),
                together);
    }

    private @Nullable String modelVersion(Finding finding) {
        return switch (finding) {
            case Assessment assessment -> assessment.modelVersion();
            case Ungradable ungradable -> classifier.status().classifierVersion();
        };
    }
}
