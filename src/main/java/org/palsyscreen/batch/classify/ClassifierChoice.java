package org.palsyscreen.batch.classify;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which classifier a command asks. */
public final class ClassifierChoice {
    @Option(
            names = "--classifier",
            paramLabel = "FOLDER",
            description = "ask the classifier in this folder, as the training writes one, instead of the active one")
    private @Nullable Path folder;

    /** Null: the active one. */
    public @Nullable Path folder() {
        return folder;
    }
}
