package org.palsyscreen.analysis.pipeline;

import org.palsyscreen.analysis.PictureLimitsSource;
import org.palsyscreen.analysis.classify.PalsyModelLoader;
import org.palsyscreen.analysis.classify.PalsyModelLoader.LoadedPalsyModel;
import org.palsyscreen.analysis.classify.SymmetricTemplate;
import org.palsyscreen.analysis.face.FaceFinder;
import org.palsyscreen.analysis.face.FaceMesh;
import org.palsyscreen.analysis.models.SavedModel;
import org.palsyscreen.analysis.quality.QualityGate;

/** The three networks in memory; workers draw their own {@link FaceAnalysis} from them. */
record LoadedModels(
        CheckedModels.Sound checked,
        QualityGate gate,
        SavedModel detector,
        SavedModel mesh,
        LoadedPalsyModel classifier)
        implements AutoCloseable {

    static LoadedModels load(
            CheckedModels.Sound checked,
            AnalysisSettings settings,
            PictureLimitsSource limits,
            PalsyModelLoader loader) {
        QualityGate gate = new QualityGate(settings.gate(), SymmetricTemplate.load(), limits);
        int threads = settings.threadsPerWorker();
        // what does not load must not leave the memory of the others behind: it lies outside Java's heap
        SavedModel detector = SavedModel.load(checked.detector().path(), threads);
        try {
            SavedModel mesh = SavedModel.load(checked.mesh().path(), threads);
            try {
                return new LoadedModels(checked, gate, detector, mesh, loader.load(checked.classifier(), threads));
            } catch (RuntimeException | LinkageError e) {
                mesh.close();
                throw e;
            }
        } catch (RuntimeException | LinkageError e) {
            detector.close();
            throw e;
        }
    }

    FaceAnalysis newAnalysis() {
        return new FaceAnalysis(
                new FaceFinder(detector),
                new FaceMesh(mesh),
                gate,
                classifier.newModel(),
                checked.thresholds(),
                checked.classifier().manifest().version());
    }

    @Override
    public void close() {
        classifier.close();
        mesh.close();
        detector.close();
    }
}
