package org.palsyscreen.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether verdicts can be given.
 *
 * @param classifierVersion the loaded classifier's version, null when there is none
 * @param problems English sentences on missing or altered model files; empty when all is well
 * @param unusableVersion the version that is active but cannot be used, when it is one that the clinic added itself: an
 *     administrator can then go back to the shipped one
 */
public record ModelStatus(
        @Nullable String classifierVersion,
        List<String> problems,
        @Nullable String unusableVersion) {
    public ModelStatus {
        problems = List.copyOf(problems);
    }

    public ModelStatus(@Nullable String classifierVersion, List<String> problems) {
        this(classifierVersion, problems, null);
    }

    public boolean ready() {
        return problems.isEmpty();
    }
}
