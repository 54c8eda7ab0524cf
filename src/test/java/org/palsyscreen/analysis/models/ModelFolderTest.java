package org.palsyscreen.analysis.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palsyscreen.analysis.Thresholds;

class ModelFolderTest {
    @TempDir
    Path folder;

    private ModelManifest manifest;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("variables"));
        Path graph = Files.writeString(folder.resolve("saved_model.pb"), "graph");
        Path weights = Files.writeString(folder.resolve("variables/weights"), "weights");
        manifest = new ModelManifest(
                "example",
                "1",
                "a face",
                List.of("Normal", "Paralysis"),
                new Thresholds(0.25, 0.75),
                Instant.parse("2026-11-02T09:30:00Z"),
                Map.of("saved_model.pb", ModelFolder.sha256(graph), "variables/weights", ModelFolder.sha256(weights)));
        manifest.write(folder);
    }

    @Test
    void an_untouched_folder_is_sound_and_its_manifest_reads_as_written() {
        assertThat(ModelFolder.check(folder)).isEqualTo(new ModelFolder(folder, manifest));
    }

    @Test
    void one_changed_byte_is_found() throws IOException {
        Files.writeString(folder.resolve("variables/weights"), "Weights");
        assertProblem("variables/weights");
    }

    @Test
    void a_file_that_is_gone_is_found() throws IOException {
        Files.delete(folder.resolve("variables/weights"));
        assertProblem("lacks its file variables/weights");
    }

    @Test
    void a_folder_without_manifest_is_a_missing_model() throws IOException {
        Files.delete(folder.resolve("model.json"));
        assertProblem("is missing");
    }

    @Test
    void a_manifest_that_is_no_json_is_a_problem() throws IOException {
        Files.writeString(folder.resolve("model.json"), "{");
        assertProblem("not readable");
    }

    @Test
    void a_manifest_without_a_version_is_a_problem() throws IOException {
        Files.writeString(folder.resolve("model.json"), "{\"name\": \"example\", \"input\": \"\", \"files\": {}}");
        assertProblem("not readable");
    }

    @Test
    void a_manifest_that_leaves_out_the_graph_is_a_problem() throws IOException {
        Files.writeString(
                folder.resolve("model.json"),
                "{\"name\": \"example\", \"version\": \"1\", \"input\": \"\", \"files\": {}}");
        assertProblem("does not list saved_model.pb");
    }

    @Test
    void a_manifest_cannot_point_outside_its_folder() throws IOException {
        Path elsewhere = Files.writeString(folder.resolveSibling("elsewhere"), "graph");
        new ModelManifest(
                        "example",
                        "1",
                        "",
                        List.of(),
                        null,
                        Map.of(
                                "saved_model.pb",
                                ModelFolder.sha256(folder.resolve("saved_model.pb")),
                                "../elsewhere",
                                ModelFolder.sha256(elsewhere)))
                .write(folder);
        assertProblem("lacks its file ../elsewhere");
    }

    private void assertProblem(String part) {
        assertThat(ModelFolder.check(folder))
                .isInstanceOfSatisfying(
                        ModelProblem.class,
                        problem -> assertThat(problem.sentence()).contains(part));
    }
}
