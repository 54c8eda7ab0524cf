package org.palsyscreen.analysis.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.ModelStatus;
import org.palsyscreen.analysis.Thresholds;
import org.palsyscreen.analysis.models.ModelFolder;
import org.palsyscreen.analysis.models.ModelLibrary;
import org.palsyscreen.analysis.models.ModelProblem;

/** The result of checking the hashes of all three models. */
sealed interface CheckedModels {
    ModelStatus status();

    /** All files are as they were published and the cut-offs make sense. */
    record Sound(ModelFolder detector, ModelFolder mesh, ModelFolder classifier, Thresholds thresholds)
            implements CheckedModels {
        @Override
        public ModelStatus status() {
            return new ModelStatus(classifier.manifest().version(), List.of());
        }
    }

    /** No verdict may be given. */
    record Unsound(ModelStatus status) implements CheckedModels {
        static Unsound because(String problem) {
            return new Unsound(new ModelStatus(null, List.of(problem)));
        }
    }

    static CheckedModels check(ModelLibrary library, ThresholdOverrides overrides) {
        List<String> problems = new ArrayList<>();
        ModelFolder detector = open(library, ModelLibrary.FACE_DETECTOR, problems);
        ModelFolder mesh = open(library, ModelLibrary.FACE_MESH, problems);
        ModelFolder classifier = open(library, ModelLibrary.PALSY_CLASSIFIER, problems);
        if (detector == null || mesh == null || classifier == null) {
            return new Unsound(new ModelStatus(null, problems));
        }
        Thresholds own = classifier.manifest().thresholds();
        if (own == null) {
            return Unsound.because("The model.json of palsy-classifier states no thresholds.");
        }
        try {
            return new Sound(detector, mesh, classifier, overrides.over(own));
        } catch (IllegalArgumentException e) {
            return Unsound.because("The configured thresholds do not fit: " + e.getMessage() + ".");
        }
    }

    private static @Nullable ModelFolder open(ModelLibrary library, String model, List<String> problems) {
        return switch (library.check(model)) {
            case ModelFolder folder -> folder;
            case ModelProblem problem -> {
                problems.add(problem.sentence());
                yield null;
            }
        };
    }
}
