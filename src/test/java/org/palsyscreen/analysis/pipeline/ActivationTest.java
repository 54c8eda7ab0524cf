package org.palsyscreen.analysis.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.palsyscreen.analysis.Activation.Activated;
import org.palsyscreen.analysis.Activation.Refused;
import org.palsyscreen.analysis.Assessment;
import org.palsyscreen.analysis.ClassifierVersion;
import org.palsyscreen.analysis.ClassifierVersions;
import org.palsyscreen.analysis.FacePictures;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.analysis.Photo;
import org.palsyscreen.analysis.Thresholds;
import org.palsyscreen.analysis.Ungradable;
import org.palsyscreen.analysis.UngradableReason;
import org.palsyscreen.analysis.classify.PalsyModelLoader;
import org.palsyscreen.analysis.classify.SavedModelPalsyModelLoader;
import org.palsyscreen.analysis.models.ModelFolder;
import org.palsyscreen.analysis.models.ModelLibrary;
import org.palsyscreen.analysis.models.ModelManifest;
import org.palsyscreen.analysis.quality.GateLimits;
import org.palsyscreen.analysis.versions.ClassifierShelf;

@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ActivationTest {
    private static final ClassifierVersions.Trail NO_TRAIL = (from, to) -> {};

    private final Photo face = FacePictures.photo(FacePictures.frontal());

    @TempDir
    Path folder;

    private ModelLibrary library;
    private ClassifierShelf shelf;

    @BeforeEach
    void put() throws IOException {
        library = ModelCopies.in(folder.resolve("models"));
        shelf = ClassifierShelf.of(library, folder.resolve("classifiers"));
        add("clinic-1", new Thresholds(0.2, 0.6));
    }

    @Test
    void an_activated_version_gives_the_verdicts_also_after_a_restart_until_one_goes_back() {
        try (TensorFlowPalsyClassifier classifier = start(new FixedVerdict(0.9, 0.5))) {
            assertThat(version(classifier)).isEqualTo("test-1");
            assertThat(classifier.activate("clinic-1", NO_TRAIL))
                    .isEqualTo(new Activated("clinic-1", ClassifierVersions.SHIPPED));
            Assessment assessment = (Assessment) classifier.assess(face);
            assertThat(assessment.modelVersion()).isEqualTo("clinic-1");
            assertThat(assessment.thresholds()).isEqualTo(new Thresholds(0.2, 0.6));
            assertThat(classifier.status().classifierVersion()).isEqualTo("clinic-1");
            assertThat(classifier.modelCard()).isEqualTo("# clinic-1");
        }
        try (TensorFlowPalsyClassifier classifier = start(new FixedVerdict(0.9, 0.5))) {
            assertThat(version(classifier)).isEqualTo("clinic-1");
            assertThat(classifier.list())
                    .extracting(ClassifierVersion::version, ClassifierVersion::active)
                    .containsExactly(tuple("test-1", false), tuple("clinic-1", true));
            assertThat(classifier.activate(ClassifierVersions.SHIPPED, NO_TRAIL))
                    .isEqualTo(new Activated("test-1", "clinic-1"));
            assertThat(version(classifier)).isEqualTo("test-1");
        }
    }

    @Test
    void what_is_damaged_is_listed_as_such_and_refused_with_everything_as_before() throws IOException {
        Files.writeString(shelf.added().resolve("clinic-1/saved_model.pb"), "another graph");
        AtomicInteger trails = new AtomicInteger();
        try (TensorFlowPalsyClassifier classifier = start(new FixedVerdict(0.9, 0.5))) {
            assertThat(classifier.list().getLast().problem()).contains("altered");
            assertThat(classifier.list().getLast().thresholds()).isNull();
            assertThat(classifier.activate("clinic-1", (from, to) -> trails.incrementAndGet()))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.problem()).contains("clinic-1", "altered"));
            assertThat(classifier.activate("../models/palsy-classifier", (from, to) -> trails.incrementAndGet()))
                    .isInstanceOf(Refused.class);
            assertThat(classifier.activate("clinic-9", (from, to) -> trails.incrementAndGet()))
                    .isInstanceOf(Refused.class);
            assertThat(version(classifier)).isEqualTo("test-1");
        }
        assertThat(trails).hasValue(0);
        assertThat(shelf.added().resolve("active")).doesNotExist();
    }

    @Test
    void a_network_that_does_not_load_or_run_is_refused_with_everything_as_before() {
        PalsyModelLoader fixed = new FixedVerdict(0.9, 0.5);
        PalsyModelLoader picky = (model, threads) -> {
            if (model.manifest().version().equals("clinic-1")) {
                throw new IllegalStateException("no such output");
            }
            return fixed.load(model, threads);
        };
        try (TensorFlowPalsyClassifier classifier = start(picky)) {
            assertThat(classifier.activate("clinic-1", NO_TRAIL))
                    .isEqualTo(new Refused("The classifier clinic-1 cannot be loaded: no such output"));
            assertThat(version(classifier)).isEqualTo("test-1");
        }
        assertThat(shelf.added().resolve("active")).doesNotExist();
    }

    @Test
    void without_a_trail_nothing_is_exchanged() {
        try (TensorFlowPalsyClassifier classifier = start(new FixedVerdict(0.9, 0.5))) {
            assertThatThrownBy(() -> classifier.activate("clinic-1", (from, to) -> {
                        throw new IllegalStateException("no database");
                    }))
                    .hasMessage("no database");
            assertThat(version(classifier)).isEqualTo("test-1");
        }
        assertThat(shelf.added().resolve("active")).doesNotExist();
    }

    @Test
    void an_active_version_that_is_gone_gives_no_verdicts_until_an_administrator_goes_back() throws IOException {
        shelf.activate("clinic-1", (ModelFolder) shelf.check("clinic-1"));
        Files.move(shelf.added().resolve("clinic-1"), folder.resolve("elsewhere"));
        try (TensorFlowPalsyClassifier classifier = start(new FixedVerdict(0.9, 0.5))) {
            assertThat(classifier.assess(face)).isEqualTo(new Ungradable(UngradableReason.MODEL_UNAVAILABLE));
            assertThat(classifier.status().unusableVersion()).isEqualTo("clinic-1");
            assertThat(classifier.status().problems()).anyMatch(problem -> problem.contains("go back"));
            assertThat(classifier.list())
                    .filteredOn(ClassifierVersion::active)
                    .singleElement()
                    .satisfies(version -> assertThat(version.problem()).contains("no folder"));

            assertThat(classifier.activate(ClassifierVersions.SHIPPED, NO_TRAIL))
                    .isInstanceOf(Activated.class);
            assertThat(classifier.status().ready()).isTrue();
            assertThat(version(classifier)).isEqualTo("test-1");
        }
    }

    @Test
    void a_running_request_finishes_with_the_classifier_that_it_began_with() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        CountDownLatch trailed = new CountDownLatch(1);
        AtomicInteger calls = new AtomicInteger();
        FixedVerdict slow = new FixedVerdict(0.9, 0.5) {
            @Override
            void beforeAnswer() {
                // the first is the warm-up of the shipped one, the second the request, the third the warm-up of the
                // next
                if (calls.incrementAndGet() == 2) {
                    running.countDown();
                    try {
                        answer.await();
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                }
            }
        };
        try (TensorFlowPalsyClassifier classifier = start(slow)) {
            var request = inThread(() -> classifier.assess(face));
            running.await();
            var activation = inThread(() -> classifier.activate("clinic-1", (from, to) -> trailed.countDown()));
            trailed.await();
            assertThat(activation).isNotDone();
            answer.countDown();
            assertThat(((Assessment) request.get()).modelVersion()).isEqualTo("test-1");
            assertThat(activation.get()).isInstanceOf(Activated.class);
            assertThat(version(classifier)).isEqualTo("clinic-1");
        }
    }

    @Test
    void activations_happen_one_after_the_other() throws Exception {
        add("clinic-2", new Thresholds(0.3, 0.7));
        AtomicInteger active = new AtomicInteger();
        PalsyModelLoader fixed = new FixedVerdict(0.9, 0.5);
        PalsyModelLoader counting = (model, threads) -> {
            assertThat(active.incrementAndGet()).isEqualTo(1);
            return fixed.load(model, threads);
        };
        try (TensorFlowPalsyClassifier classifier = start(counting)) {
            assertThat(version(classifier)).isEqualTo("test-1");
            active.set(0);
            var both = List.of("clinic-1", "clinic-2").stream()
                    .map(id -> inThread(() -> classifier.activate(id, (from, to) -> active.decrementAndGet())))
                    .toList();
            for (var activation : both) {
                assertThat(activation.get()).isInstanceOf(Activated.class);
            }
            assertThat(version(classifier))
                    .isEqualTo(shelf.active().id())
                    .isEqualTo(classifier.status().classifierVersion());
        }
    }

    @Test
    void configured_thresholds_apply_to_every_version() {
        AnalysisSettings settings =
                new AnalysisSettings(null, null, new ThresholdOverrides(null, 0.95), GateLimits.defaults(), 1, 1, 1);
        try (TensorFlowPalsyClassifier classifier =
                new TensorFlowPalsyClassifier(settings, library, shelf, new FixedVerdict(0.9, 0.5))) {
            assertThat(classifier.thresholdsConfigured()).isTrue();
            assertThat(classifier.list())
                    .extracting(ClassifierVersion::thresholds)
                    .containsExactly(new Thresholds(0.3, 0.95), new Thresholds(0.2, 0.95));
        }
    }

    @Test
    void what_the_clinic_sets_goes_before_the_configured_from_the_next_picture_on() {
        AtomicReference<Optional<Thresholds>> clinic = new AtomicReference<>(Optional.empty());
        AnalysisSettings settings =
                new AnalysisSettings(null, null, new ThresholdOverrides(null, 0.95), GateLimits.defaults(), 1, 1, 1);
        try (TensorFlowPalsyClassifier classifier = new TensorFlowPalsyClassifier(
                settings, library, shelf, new FixedVerdict(0.9, 0.5), clinic::get, Optional::empty)) {
            assertThat(classifier.defaultThresholds()).contains(new Thresholds(0.3, 0.95));
            clinic.set(Optional.of(new Thresholds(0.4, 0.8)));
            assertThat(classifier.assess(face)).isInstanceOfSatisfying(Assessment.class, assessment -> {
                assertThat(assessment.thresholds()).isEqualTo(new Thresholds(0.4, 0.8));
                assertThat(assessment.outcome()).isEqualTo(Outcome.REFER);
            });
            assertThat(classifier.list().getFirst().thresholds()).isEqualTo(new Thresholds(0.4, 0.8));
            clinic.set(Optional.empty());
            assertThat(((Assessment) classifier.assess(face)).outcome()).isEqualTo(Outcome.UNCERTAIN);
            assertThat(classifier.defaultThresholds()).contains(new Thresholds(0.3, 0.95));
        }
    }

    @Test
    void a_copy_of_the_shipped_classifier_is_loaded_and_a_file_that_is_no_network_is_not() throws IOException {
        ModelLibrary shipped = new ModelLibrary(Path.of("models"));
        Path own = shipped.folder(ModelLibrary.PALSY_CLASSIFIER);
        ModelManifest manifest = ModelManifest.read(own);
        Path copy = shelf.added().resolve("copy-1");
        for (String file : manifest.files().keySet()) {
            Files.createDirectories(copy.resolve(file).getParent());
            Files.copy(own.resolve(file), copy.resolve(file));
        }
        new ModelManifest(
                        manifest.name(),
                        "copy-1",
                        manifest.input(),
                        manifest.labels(),
                        manifest.thresholds(),
                        manifest.files())
                .write(copy);
        try (TensorFlowPalsyClassifier classifier = new TensorFlowPalsyClassifier(
                AnalysisSettings.defaults(),
                shipped,
                ClassifierShelf.of(shipped, shelf.added()),
                new SavedModelPalsyModelLoader())) {
            assertThat(classifier.activate("copy-1", NO_TRAIL)).isInstanceOf(Activated.class);
            assertThat(classifier.activate("clinic-1", NO_TRAIL))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.problem()).contains("clinic-1 cannot be loaded"));
            assertThat(version(classifier)).isEqualTo("copy-1");
        }
    }

    private TensorFlowPalsyClassifier start(PalsyModelLoader loader) {
        return new TensorFlowPalsyClassifier(AnalysisSettings.defaults(), library, shelf, loader);
    }

    /** In a thread of its own: the common pool may have but one. */
    private static <T> CompletableFuture<T> inThread(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, task -> Thread.ofPlatform().start(task));
    }

    private String version(TensorFlowPalsyClassifier classifier) {
        return ((Assessment) classifier.assess(face)).modelVersion();
    }

    private void add(String version, Thresholds thresholds) throws IOException {
        Path added = Files.createDirectories(shelf.added().resolve(version));
        Path graph = Files.writeString(added.resolve("saved_model.pb"), "never loaded");
        Files.writeString(added.resolve(ModelLibrary.MODEL_CARD), "# " + version);
        new ModelManifest(
                        ModelLibrary.PALSY_CLASSIFIER,
                        version,
                        "a face",
                        List.of(),
                        thresholds,
                        Map.of("saved_model.pb", ModelFolder.sha256(graph)))
                .write(added);
    }
}
