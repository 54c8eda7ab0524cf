package org.palsyscreen.analysis.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelLibraryTest {
    @TempDir
    Path folder;

    @Test
    void a_configured_folder_wins_even_when_it_is_empty() {
        assertThat(ModelLibrary.locate(folder).root()).isEqualTo(folder);
        assertThat(ModelLibrary.locate(folder).check(ModelLibrary.FACE_MESH)).isInstanceOf(ModelProblem.class);
    }

    @Test
    void the_models_of_the_class_path_are_unpacked_once_and_again_when_they_change() throws Exception {
        Path jar = folder.resolve("jar");
        Path cache = folder.resolve("cache");
        writeModel(jar, "first");
        try (URLClassLoader classes = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            ModelLibrary first = ModelLibrary.unpack(cache, classes);
            assertThat(first.check(ModelLibrary.FACE_DETECTOR)).isInstanceOf(ModelFolder.class);
            assertThat(first.folder(ModelLibrary.FACE_DETECTOR).resolve("variables/weights"))
                    .hasContent("first");
            assertThat(ModelLibrary.unpack(cache, classes)).isEqualTo(first);

            writeModel(jar, "second");
            ModelLibrary second = ModelLibrary.unpack(cache, classes);
            assertThat(second).isNotEqualTo(first);
            assertThat(second.check(ModelLibrary.FACE_DETECTOR)).isInstanceOf(ModelFolder.class);
        }
    }

    private static void writeModel(Path jar, String weights) throws Exception {
        Path model = jar.resolve("models").resolve(ModelLibrary.FACE_DETECTOR);
        Files.createDirectories(model.resolve("variables"));
        Path graph = Files.writeString(model.resolve("saved_model.pb"), "graph");
        Path variables = Files.writeString(model.resolve("variables/weights"), weights);
        new ModelManifest(
                        "face-detector",
                        "1",
                        "",
                        List.of(),
                        null,
                        Map.of(
                                "saved_model.pb",
                                ModelFolder.sha256(graph),
                                "variables/weights",
                                ModelFolder.sha256(variables)))
                .write(model);
    }
}
