package org.palsyscreen.analysis.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palsyscreen.analysis.ClassifierVersions;
import org.palsyscreen.analysis.Thresholds;
import org.palsyscreen.analysis.models.ModelFolder;
import org.palsyscreen.analysis.models.ModelManifest;
import org.palsyscreen.analysis.models.ModelProblem;

class ClassifierShelfTest {
    @TempDir
    Path root;

    private ClassifierShelf shelf;

    @BeforeEach
    void put() throws IOException {
        write(root.resolve("models/palsy-classifier"), "palsy-classifier", "1.0.0");
        shelf = new ClassifierShelf(root.resolve("models/palsy-classifier"), root.resolve("classifiers"));
    }

    @Test
    void without_a_folder_of_added_ones_the_shipped_one_is_active() {
        assertThat(shelf.versions()).isEmpty();
        assertThat(shelf.active()).isEqualTo(new ActiveClassifier.Shipped());
        assertThat(shelf.checkActive())
                .isInstanceOfSatisfying(
                        ModelFolder.class,
                        folder -> assertThat(folder.manifest().version()).isEqualTo("1.0.0"));
    }

    @Test
    void an_activated_version_is_remembered_and_so_is_going_back() throws IOException {
        add("clinic-1");
        add("clinic-2");
        activate("clinic-1");
        activate("clinic-2");
        ClassifierShelf restarted = new ClassifierShelf(shelf.shipped(), shelf.added());
        assertThat(restarted.active().id()).isEqualTo("clinic-2");
        assertThat(restarted.checkActive()).isInstanceOf(ModelFolder.class);
        assertThat(restarted.versions()).containsExactly("clinic-1", "clinic-2");

        activate(ClassifierVersions.SHIPPED);
        assertThat(restarted.active()).isEqualTo(new ActiveClassifier.Shipped());
    }

    @Test
    void an_active_version_whose_folder_is_gone_is_a_problem_and_not_the_shipped_one() throws IOException {
        add("clinic-1");
        activate("clinic-1");
        Files.move(shelf.added().resolve("clinic-1"), root.resolve("elsewhere"));
        assertThat(problem(shelf.checkActive())).contains("no folder", "clinic-1");
        assertThat(shelf.active().id()).isEqualTo("clinic-1");
    }

    @Test
    void a_version_that_was_replaced_after_its_activation_is_not_used_until_it_is_activated_again() throws IOException {
        add("clinic-1");
        activate("clinic-1");
        write(shelf.added().resolve("clinic-1"), "palsy-classifier", "clinic-1", new Thresholds(0.1, 0.2));
        assertThat(shelf.check("clinic-1")).isInstanceOf(ModelFolder.class);
        assertThat(problem(shelf.checkActive())).contains("not the one that was activated");
        activate("clinic-1");
        assertThat(shelf.checkActive()).isInstanceOf(ModelFolder.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "clinic-1", "../clinic-1 0", "clinic-1 ABCDEF"})
    void a_file_that_names_no_classifier_is_a_problem_and_not_the_shipped_one(String content) throws IOException {
        Files.createDirectories(shelf.added());
        Files.writeString(shelf.added().resolve("active"), content);
        assertThat(problem(shelf.checkActive())).contains("does not name a classifier");
        assertThat(shelf.active().id()).isNull();
    }

    @Test
    void an_altered_file_is_found() throws IOException {
        add("clinic-1");
        Files.writeString(shelf.added().resolve("clinic-1/saved_model.pb"), "another graph");
        assertThat(problem(shelf.check("clinic-1"))).contains("clinic-1", "altered");
    }

    @Test
    void a_missing_file_is_found() throws IOException {
        add("clinic-1");
        Files.delete(shelf.added().resolve("clinic-1/refiner/saved_model.pb"));
        assertThat(problem(shelf.check("clinic-1"))).contains("lacks its file refiner/saved_model.pb");
    }

    @Test
    void an_unknown_version_is_a_problem() {
        assertThat(problem(shelf.check("clinic-9"))).contains("no folder", "clinic-9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..",
                "../models/palsy-classifier",
                "/etc",
                "clinic-1/../../models/palsy-classifier",
                "clinic-1\\..\\x",
                ".hidden",
                "",
                "clinic 1",
                "clinic-1\u0000",
                "a\n"
            })
    void a_name_that_is_no_version_never_becomes_a_path(String name) {
        assertThat(problem(shelf.check(name))).contains("name of a version");
        assertThat(shelf.card(name)).isEmpty();
    }

    @Test
    void a_folder_is_called_like_the_version_in_its_manifest() throws IOException {
        write(shelf.added().resolve("clinic-1"), "palsy-classifier", "clinic-2");
        assertThat(problem(shelf.check("clinic-1"))).contains("holds the version clinic-2");
    }

    @Test
    void another_kind_of_model_is_no_classifier() throws IOException {
        write(shelf.added().resolve("clinic-1"), "face-mesh", "clinic-1");
        assertThat(problem(shelf.check("clinic-1"))).contains("face-mesh");
    }

    @Test
    void a_version_must_differ_from_the_shipped_one() throws IOException {
        add("1.0.0");
        assertThat(problem(shelf.check("1.0.0"))).contains("shipped");
    }

    @Test
    void the_card_is_the_file_in_the_version_s_folder() throws IOException {
        add("clinic-1");
        Files.writeString(shelf.added().resolve("clinic-1/MODEL_CARD.md"), "# Clinic");
        assertThat(shelf.card("clinic-1")).isEqualTo("# Clinic");
        assertThat(shelf.card(ClassifierVersions.SHIPPED)).isEmpty();
    }

    private void activate(String id) throws IOException {
        shelf.activate(id, (ModelFolder) shelf.check(id));
    }

    private void add(String version) throws IOException {
        write(shelf.added().resolve(version), "palsy-classifier", version);
    }

    private static String problem(Object check) {
        assertThat(check).isInstanceOf(ModelProblem.class);
        return ((ModelProblem) check).sentence();
    }

    private static void write(Path folder, String name, String version) throws IOException {
        write(folder, name, version, new Thresholds(0.3, 0.7));
    }

    private static void write(Path folder, String name, String version, Thresholds thresholds) throws IOException {
        Files.createDirectories(folder.resolve("refiner"));
        Path graph = Files.writeString(folder.resolve("saved_model.pb"), "graph");
        Path refiner = Files.writeString(folder.resolve("refiner/saved_model.pb"), "refiner");
        Map<String, String> files = Map.of(
                "saved_model.pb", ModelFolder.sha256(graph), "refiner/saved_model.pb", ModelFolder.sha256(refiner));
        new ModelManifest(name, version, "a face", List.of(), thresholds, files).write(folder);
    }
}
