package org.palsyscreen.analysis.pipeline;

import org.palsyscreen.analysis.Assessment;
import org.palsyscreen.analysis.Finding;
import org.palsyscreen.analysis.Photo;
import org.palsyscreen.analysis.Side;
import org.palsyscreen.analysis.Thresholds;
import org.palsyscreen.analysis.Ungradable;
import org.palsyscreen.analysis.classify.PalsyModel;
import org.palsyscreen.analysis.classify.Verdict;
import org.palsyscreen.analysis.face.DetectedFace;
import org.palsyscreen.analysis.face.FaceFinder;
import org.palsyscreen.analysis.face.FaceMesh;
import org.palsyscreen.analysis.face.MeshPoints;
import org.palsyscreen.analysis.face.PhotoScales;
import org.palsyscreen.analysis.quality.FaceChoice;
import org.palsyscreen.analysis.quality.GateResult;
import org.palsyscreen.analysis.quality.QualityGate;

/** One worker's set of networks, from photo to finding. For one thread at a time. */
final class FaceAnalysis implements AutoCloseable {
    private final FaceFinder finder;
    private final FaceMesh mesher;
    private final QualityGate gate;
    private final PalsyModel classifier;
    private final Thresholds thresholds;
    private final String modelVersion;

    FaceAnalysis(
            FaceFinder finder,
            FaceMesh mesher,
            QualityGate gate,
            PalsyModel classifier,
            Thresholds thresholds,
            String modelVersion) {
        this.finder = finder;
        this.mesher = mesher;
        this.gate = gate;
        this.classifier = classifier;
        this.thresholds = thresholds;
        this.modelVersion = modelVersion;
    }

    Finding analyse(Photo photo) {
        PhotoScales scales = new PhotoScales(photo);
        return switch (gate.choose(finder.find(scales))) {
            case FaceChoice.Refused refused -> new Ungradable(refused.reason());
            case FaceChoice.One one -> analyse(photo, scales, one.face());
        };
    }

    private Finding analyse(Photo photo, PhotoScales scales, DetectedFace face) {
        MeshPoints mesh = mesher.lay(scales, face);
        GateResult gated = gate.inspect(scales, mesh);
        if (gated.refusal().isPresent()) {
            return new Ungradable(gated.refusal().get(), gated.quality(), mesh.landmarks());
        }
        MeshPoints refined = classifier.refine(scales, mesh);
        Verdict verdict = classifier.classify(photo, refined);
        double left = verdict.leftProbability();
        return new Assessment(
                verdict.probability(),
                left >= 0.5 ? Side.LEFT : Side.RIGHT,
                Math.max(left, 1 - left),
                verdict.regions(),
                verdict.severity(),
                gated.quality(),
                refined.landmarks(),
                thresholds,
                modelVersion);
    }

    /** Runs every network on a face where there may be none. */
    void warmUp(Photo photo) {
        finder.find(photo);
        double side = photo.width() / 2.0;
        MeshPoints mesh = mesher.lay(photo, new DetectedFace(0, 0, side, side, 1, 0, side / 2, side, side / 2));
        classifier.classify(photo, classifier.refine(new PhotoScales(photo), mesh));
    }

    @Override
    public void close() {
        finder.close();
        mesher.close();
        classifier.close();
    }
}
