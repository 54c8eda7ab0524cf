package org.palsyscreen.analysis.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.ModelStatus;
import org.palsyscreen.analysis.Thresholds;
import org.palsyscreen.analysis.models.ModelCheck;
import org.palsyscreen.analysis.models.ModelFolder;
import org.palsyscreen.analysis.models.ModelLibrary;
import org.palsyscreen.analysis.models.ModelProblem;
import org.palsyscreen.analysis.versions.ActiveClassifier;

/** The result of checking the hashes of all three models. */
sealed interface CheckedModels {
    /** @param active the classifier that was checked */
    ModelStatus status(ActiveClassifier active);

    /** All files are as they were published and the cut-offs make sense. */
    record Sound(ModelFolder detector, ModelFolder mesh, ModelFolder classifier, Thresholds thresholds)
            implements CheckedModels {
        @Override
        public ModelStatus status(ActiveClassifier active) {
            return new ModelStatus(classifier.manifest().version(), List.of());
        }
    }

    /**
     * No verdict may be given.
     *
     * @param problems one sentence each
     * @param classifierAtFault whether another classifier may mend it
     */
    record Unsound(List<String> problems, boolean classifierAtFault) implements CheckedModels {
        static Unsound byClassifier(String problem) {
            return new Unsound(List.of(problem), true);
        }

        @Override
        public ModelStatus status(ActiveClassifier active) {
            if (!classifierAtFault || !(active instanceof ActiveClassifier.Added added)) {
                return new ModelStatus(null, problems);
            }
            List<String> all = new ArrayList<>(problems);
            all.add("The active classifier is the version " + added.version() + ", which was added here."
                    + " An administrator can go back to the shipped one on the page \"About the model\".");
            return new ModelStatus(null, all, added.version());
        }
    }

    /** @param classifierCheck as checked on its shelf */
    static CheckedModels check(ModelLibrary library, ModelCheck classifierCheck, ThresholdOverrides overrides) {
        List<String> problems = new ArrayList<>();
        ModelFolder detector = open(library.check(ModelLibrary.FACE_DETECTOR), problems);
        ModelFolder mesh = open(library.check(ModelLibrary.FACE_MESH), problems);
        ModelFolder classifier = open(classifierCheck, problems);
        if (detector == null || mesh == null || classifier == null) {
            return new Unsound(problems, classifier == null);
        }
        Thresholds own = classifier.manifest().thresholds();
        if (own == null) {
            return Unsound.byClassifier("The model.json of palsy-classifier "
                    + classifier.manifest().version() + " states no thresholds.");
        }
        try {
            return new Sound(detector, mesh, classifier, overrides.over(own));
        } catch (IllegalArgumentException e) {
            return Unsound.byClassifier("The configured thresholds do not fit: " + e.getMessage() + ".");
        }
    }

    private static @Nullable ModelFolder open(ModelCheck check, List<String> problems) {
        return switch (check) {
            case ModelFolder folder -> folder;
            case ModelProblem problem -> {
                problems.add(problem.sentence());
                yield null;
            }
        };
    }
}
