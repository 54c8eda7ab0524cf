package org.palsyscreen.analysis.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.ClassifierVersion;
import org.palsyscreen.analysis.ClassifierVersions;
import org.palsyscreen.analysis.Thresholds;
import org.palsyscreen.analysis.models.ModelFolder;
import org.palsyscreen.analysis.models.ModelManifest;
import org.palsyscreen.analysis.models.ModelProblem;
import org.palsyscreen.analysis.versions.ActiveClassifier;
import org.palsyscreen.analysis.versions.ClassifierShelf;

/** What is on the shelf, as it is now. */
record ClassifierList(ClassifierShelf shelf, ThresholdOverrides overrides) {

    /** The active one is listed also when its folder is gone. */
    List<ClassifierVersion> with(ActiveClassifier active) {
        Set<String> ids = new LinkedHashSet<>();
        ids.add(ClassifierVersions.SHIPPED);
        ids.addAll(shelf.versions());
        if (active instanceof ActiveClassifier.Added added) {
            ids.add(added.version());
        }
        List<ClassifierVersion> list = new ArrayList<>();
        for (String id : ids) {
            boolean isActive = id.equals(active.id());
            list.add(
                    switch (shelf.check(id)) {
                        case ModelProblem problem -> damaged(id, id, isActive, null, problem.sentence());
                        case ModelFolder folder -> checked(id, isActive, folder.manifest());
                    });
        }
        return list;
    }

    private ClassifierVersion checked(String id, boolean active, ModelManifest manifest) {
        Thresholds own = manifest.thresholds();
        if (own == null) {
            return damaged(id, manifest.version(), active, manifest.trained(), "Its model.json states no thresholds.");
        }
        try {
            Thresholds applied = overrides.over(own);
            return new ClassifierVersion(
                    id, manifest.version(), active, manifest.trained(), applied, shelf.card(id), null);
        } catch (IllegalArgumentException e) {
            return damaged(
                    id,
                    manifest.version(),
                    active,
                    manifest.trained(),
                    "The configured thresholds do not fit: " + e.getMessage() + ".");
        }
    }

    private ClassifierVersion damaged(
            String id, String version, boolean active, @Nullable Instant trained, String problem) {
        return new ClassifierVersion(id, version, active, trained, null, shelf.card(id), problem);
    }
}
