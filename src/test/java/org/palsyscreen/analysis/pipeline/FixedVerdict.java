package org.palsyscreen.analysis.pipeline;

import java.util.List;
import org.palsyscreen.analysis.Photo;
import org.palsyscreen.analysis.classify.PalsyModel;
import org.palsyscreen.analysis.classify.PalsyModelLoader;
import org.palsyscreen.analysis.classify.Verdict;
import org.palsyscreen.analysis.face.MeshPoints;
import org.palsyscreen.analysis.face.PhotoScales;
import org.palsyscreen.analysis.models.ModelFolder;

/** In place of the classifier's network, for tests of what surrounds it: always the same verdict. */
class FixedVerdict implements PalsyModelLoader {
    private final Verdict verdict;

    FixedVerdict(double probability, double leftProbability) {
        this.verdict = new Verdict(probability, leftProbability, List.of(), null);
    }

    /** Called on the worker's thread before it answers. */
    void beforeAnswer() {}

    @Override
    public LoadedPalsyModel load(ModelFolder folder, int threads) {
        return new LoadedPalsyModel() {
            @Override
            public PalsyModel newModel() {
                return new PalsyModel() {
                    @Override
                    public MeshPoints refine(PhotoScales photo, MeshPoints mesh) {
                        return mesh;
                    }

                    @Override
                    public Verdict classify(Photo photo, MeshPoints mesh) {
                        beforeAnswer();
                        return verdict;
                    }

                    @Override
                    public void close() {}
                };
            }

            @Override
            public void close() {}
        };
    }
}
