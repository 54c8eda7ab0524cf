package org.palsyscreen.analysis.models;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.Thresholds;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A model's {@code model.json}.
 *
 * @param name the model's folder name
 * @param version shown beside a result and stored with it
 * @param input in words: what the model takes
 * @param labels the classes, for models that have any
 * @param thresholds the cut-offs that the evaluation chose, for the classifier
 * @param trained when the training ended; null when it was not noted
 * @param files SHA-256 (lower-case hex) of each file, by its path relative to the folder, with forward slashes
 */
public record ModelManifest(
        String name,
        String version,
        String input,
        List<String> labels,
        @Nullable Thresholds thresholds,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant trained,
        Map<String, String> files) {
    public static final String FILE_NAME = "model.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public ModelManifest {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(input, "input");
        labels = labels == null ? List.of() : List.copyOf(labels);
        files = Map.copyOf(files);
    }

    public ModelManifest(
            String name,
            String version,
            String input,
            List<String> labels,
            @Nullable Thresholds thresholds,
            Map<String, String> files) {
        this(name, version, input, labels, thresholds, null, files);
    }

    /** @throws JacksonException when the file is missing or is not a manifest */
    public static ModelManifest read(Path folder) {
        return JSON.readValue(folder.resolve(FILE_NAME), ModelManifest.class);
    }

    public void write(Path folder) {
        JSON.writerWithDefaultPrettyPrinter().writeValue(folder.resolve(FILE_NAME), this);
    }
}
