package org.palsyscreen.analysis.versions;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the classifiers are that a clinic adds itself.
 *
 * @param data folder of everything that must be kept
 * @param classifiers one folder a version, and the name of the active one; when not set, {@code classifiers} in the data
 *     folder
 */
@ConfigurationProperties("palsyscreen")
public record ClassifierSettings(
        @DefaultValue("./data") Path data, @Nullable Path classifiers) {

    public Path folder() {
        return classifiers == null ? data.resolve("classifiers") : classifiers;
    }
}
