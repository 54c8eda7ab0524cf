package org.palsyscreen.analysis.quality;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.palsyscreen.analysis.Photo;
import org.palsyscreen.analysis.PictureLimitsSource;
import org.palsyscreen.analysis.Quality;
import org.palsyscreen.analysis.UngradableReason;
import org.palsyscreen.analysis.classify.SymmetricTemplate;
import org.palsyscreen.analysis.face.DetectedFace;
import org.palsyscreen.analysis.face.MeshPoints;
import org.palsyscreen.analysis.face.PhotoScales;

/** Lets a face through only when the classifier was made for it, and within what the clinic has set. */
public final class QualityGate {
    /** The mesh guesses the hair line; a guess just beyond the border costs nothing of the face. */
    private static final double MAX_OUTSIDE = 0.04;

    private final GateLimits limits;
    private final PictureLimitsSource clinic;
    private final SymmetricTemplate template;

    public QualityGate(GateLimits limits, SymmetricTemplate template) {
        this(limits, template, Optional::empty);
    }

    /** @param clinic limits that go before the others, asked for every picture */
    public QualityGate(GateLimits limits, SymmetricTemplate template, PictureLimitsSource clinic) {
        this.limits = limits;
        this.clinic = clinic;
        this.template = template;
    }

    /**
     * The one face to screen, or why there is none. The widest face is the patient's; another one counts only when it is
     * nearly as wide and the detector is sure of it (see {@link GateLimits#secondFaceShare}).
     */
    public FaceChoice choose(List<DetectedFace> faces) {
        Optional<DetectedFace> widest = faces.stream().max(Comparator.comparingDouble(DetectedFace::width));
        if (widest.isEmpty()) {
            return new FaceChoice.Refused(UngradableReason.NO_FACE);
        }
        DetectedFace patient = widest.get();
        boolean another = faces.stream()
                .anyMatch(f -> f != patient
                        && f.width() >= limits.secondFaceShare() * patient.width()
                        && f.score() >= limits.secondFaceScore());
        return another ? new FaceChoice.Refused(UngradableReason.SEVERAL_FACES) : new FaceChoice.One(patient);
    }

    public GateResult inspect(Photo photo, MeshPoints mesh) {
        return inspect(new PhotoScales(photo), mesh);
    }

    /** As {@link #inspect(Photo, MeshPoints)}, for a photo that other stages read too. */
    public GateResult inspect(PhotoScales photo, MeshPoints mesh) {
        FaceMeasurement measured = FaceMeasurement.of(photo, mesh, template);
        return new GateResult(measured.quality(), refusal(measured));
    }

    /** The first reason in the order in which staff can act on it: without a whole face, its light means nothing. */
    Optional<UngradableReason> refusal(FaceMeasurement face) {
        GateLimits limits = clinic.current().map(this.limits::with).orElse(this.limits);
        Quality quality = face.quality();
        if (!(face.presence() >= limits.minPresence())) {
            return Optional.of(UngradableReason.FACE_UNCLEAR);
        }
        if (face.outside() > MAX_OUTSIDE) {
            return Optional.of(UngradableReason.FACE_CUT_OFF);
        }
        if (quality.faceWidthPx() < limits.minFaceWidthPx()) {
            return Optional.of(UngradableReason.FACE_TOO_SMALL);
        }
        if (Math.abs(quality.yawDegrees()) > limits.maxYawDegrees()) {
            return Optional.of(UngradableReason.TURNED_SIDEWAYS);
        }
        if (Math.abs(quality.pitchDegrees()) > limits.maxPitchDegrees()) {
            return Optional.of(UngradableReason.TILTED_UP_OR_DOWN);
        }
        if (Math.abs(quality.rollDegrees()) > limits.maxRollDegrees()) {
            return Optional.of(UngradableReason.TILTED_TO_SHOULDER);
        }
        if (face.highlight() < limits.minHighlight()) {
            return Optional.of(UngradableReason.TOO_DARK);
        }
        if (quality.brightness() > limits.maxBrightness() || face.burntShare() > limits.maxBurntShare()) {
            return Optional.of(UngradableReason.TOO_BRIGHT);
        }
        if (quality.sharpness() < limits.minSharpness()) {
            return Optional.of(UngradableReason.BLURRED);
        }
        return Optional.empty();
    }
}
