package org.palsyscreen.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether verdicts can be given.
 *
 * @param classifierVersion the loaded classifier's version, null when there is none
 * @param problems one English sentence a missing or altered model file; empty when all is well
 */
public record ModelStatus(@Nullable String classifierVersion, List<String> problems) {
    public ModelStatus {
        problems = List.copyOf(problems);
    }

    public boolean ready() {
        return problems.isEmpty();
    }
}
