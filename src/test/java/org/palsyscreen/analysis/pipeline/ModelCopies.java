package org.palsyscreen.analysis.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.palsyscreen.analysis.Thresholds;
import org.palsyscreen.analysis.models.ModelFolder;
import org.palsyscreen.analysis.models.ModelLibrary;
import org.palsyscreen.analysis.models.ModelManifest;

/** A models folder for a test to spoil: the real face models, and a classifier for {@link FixedVerdict}. */
final class ModelCopies {
    private ModelCopies() {}

    static ModelLibrary in(Path folder) throws IOException {
        copy(Path.of("models", ModelLibrary.FACE_DETECTOR), folder.resolve(ModelLibrary.FACE_DETECTOR));
        copy(Path.of("models", ModelLibrary.FACE_MESH), folder.resolve(ModelLibrary.FACE_MESH));
        Path classifier = Files.createDirectories(folder.resolve(ModelLibrary.PALSY_CLASSIFIER));
        Path graph = Files.writeString(classifier.resolve("saved_model.pb"), "never loaded");
        Map<String, String> files = Map.of("saved_model.pb", ModelFolder.sha256(graph));
        new ModelManifest("palsy-classifier", "test-1", "a face", List.of(), new Thresholds(0.3, 0.7), files)
                .write(classifier);
        Files.writeString(classifier.resolve(ModelLibrary.MODEL_CARD), "# Card");
        return new ModelLibrary(folder);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            files.forEach(file -> {
                try {
                    Files.copy(file, to.resolve(file.getFileName()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
