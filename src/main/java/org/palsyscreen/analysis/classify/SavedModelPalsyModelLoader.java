package org.palsyscreen.analysis.classify;

import java.nio.file.Path;
import org.palsyscreen.analysis.face.LandmarkRefiner;
import org.palsyscreen.analysis.models.ModelFolder;
import org.palsyscreen.analysis.models.SavedModel;

/** Loads the classifier that the training exported, and the landmark refiner that it was trained with. */
public final class SavedModelPalsyModelLoader implements PalsyModelLoader {
    /** Folder of the refiner within the classifier's: one is of no use without the other. */
    public static final Path REFINER = Path.of("refiner");

    @Override
    public LoadedPalsyModel load(ModelFolder folder, int threads) {
        SymmetricTemplate template = SymmetricTemplate.load();
        SavedModel classifier = SavedModel.load(folder.path(), threads);
        SavedModel refiner = SavedModel.load(folder.path().resolve(REFINER), threads);
        return new LoadedPalsyModel() {
            @Override
            public PalsyModel newModel() {
                return new SavedModelPalsyModel(classifier.newRunner(), new LandmarkRefiner(refiner), template);
            }

            @Override
            public void close() {
                refiner.close();
                classifier.close();
            }
        };
    }
}
