package org.palsyscreen.analysis.classify;

import org.palsyscreen.analysis.models.ModelFolder;

/** Loads the classifier from its checked folder. */
public interface PalsyModelLoader {
    /** Loads the network once; the runners that are drawn from it share it. */
    LoadedPalsyModel load(ModelFolder folder, int threads);

    /** A loaded classifier: the network is shared, each worker thread draws a {@link PalsyModel} of its own. */
    interface LoadedPalsyModel extends AutoCloseable {
        PalsyModel newModel();

        @Override
        void close();
    }
}
