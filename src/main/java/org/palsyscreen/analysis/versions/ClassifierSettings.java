package org.palsyscreen.analysis.versions;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.models.ModelLibrary;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the classifiers are that a clinic adds itself.
 *
 * @param data folder of everything that must be kept
 * @param classifiers one folder a version, and the name of the active one; when not set, {@code classifiers} in the data
 *     folder
 * @param classifier folder of the only classifier there is, whatever is shipped, added or active; for programs that measure one
 */
@ConfigurationProperties("palsyscreen")
public record ClassifierSettings(
        @DefaultValue("./data") Path data,
        @Nullable Path classifiers,
        @Nullable Path classifier) {

    public ClassifierShelf shelf(ModelLibrary library) {
        return classifier == null
                ? ClassifierShelf.of(library, classifiers == null ? data.resolve("classifiers") : classifiers)
                : ClassifierShelf.only(classifier);
    }
}
