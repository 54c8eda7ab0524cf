package org.palsyscreen.analysis.classify;

import org.palsyscreen.analysis.models.ModelFolder;
import org.palsyscreen.analysis.models.SavedModel;

/** Loads the classifier that the training exported. */
public final class SavedModelPalsyModelLoader implements PalsyModelLoader {
    @Override
    public LoadedPalsyModel load(ModelFolder folder, int threads) {
        SymmetricTemplate template = SymmetricTemplate.load();
        SavedModel model = SavedModel.load(folder.path(), threads);
        return new LoadedPalsyModel() {
            @Override
            public PalsyModel newModel() {
                return new SavedModelPalsyModel(model.newRunner(), template);
            }

            @Override
            public void close() {
                model.close();
            }
        };
    }
}
