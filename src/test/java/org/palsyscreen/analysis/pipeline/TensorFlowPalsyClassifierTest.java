package org.palsyscreen.analysis.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.palsyscreen.analysis.AnalysisResult;
import org.palsyscreen.analysis.Assessment;
import org.palsyscreen.analysis.Busy;
import org.palsyscreen.analysis.FacePictures;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.analysis.Photo;
import org.palsyscreen.analysis.Thresholds;
import org.palsyscreen.analysis.Ungradable;
import org.palsyscreen.analysis.UngradableReason;
import org.palsyscreen.analysis.classify.SavedModelPalsyModelLoader;
import org.palsyscreen.analysis.models.ModelLibrary;
import org.palsyscreen.analysis.quality.GateLimits;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class TensorFlowPalsyClassifierTest {
    private static final Ungradable NO_MODEL = new Ungradable(UngradableReason.MODEL_UNAVAILABLE);

    private final Photo face = FacePictures.photo(FacePictures.frontal());

    @TempDir
    Path folder;

    @Test
    void a_missing_model_gives_no_verdict_and_is_named() throws IOException {
        ModelLibrary library = ModelCopies.in(folder);
        Files.delete(library.folder(ModelLibrary.FACE_MESH).resolve("saved_model.pb"));

        try (TensorFlowPalsyClassifier classifier = start(library)) {
            assertThat(classifier.assess(face)).isEqualTo(NO_MODEL);
            assertThat(classifier.status().ready()).isFalse();
            assertThat(classifier.status().classifierVersion()).isNull();
            assertThat(classifier.status().problems())
                    .singleElement()
                    .asString()
                    .contains("face-mesh", "lacks");
        }
    }

    @Test
    void an_altered_model_gives_no_verdict_until_it_is_mended_and_reloaded() throws IOException {
        ModelLibrary library = ModelCopies.in(folder);
        Path graph = library.folder(ModelLibrary.PALSY_CLASSIFIER).resolve("saved_model.pb");
        Files.writeString(graph, " altered", StandardOpenOption.APPEND);

        try (TensorFlowPalsyClassifier classifier = start(library)) {
            assertThat(classifier.assess(face)).isEqualTo(NO_MODEL);
            assertThat(classifier.status().problems())
                    .singleElement()
                    .asString()
                    .contains("palsy-classifier", "hash");

            Files.writeString(graph, "never loaded");
            assertThat(classifier.reload().ready()).isTrue();
            assertThat(classifier.status().classifierVersion()).isEqualTo("test-1");
            assertThat(classifier.assess(face)).isInstanceOf(Assessment.class);
        }
    }

    @Test
    void a_model_that_is_altered_while_running_is_dropped_on_reload() throws IOException {
        ModelLibrary library = ModelCopies.in(folder);
        try (TensorFlowPalsyClassifier classifier = start(library)) {
            assertThat(classifier.assess(face)).isInstanceOf(Assessment.class);

            Files.delete(library.folder(ModelLibrary.FACE_DETECTOR).resolve("model.json"));
            assertThat(classifier.reload().ready()).isFalse();
            assertThat(classifier.assess(face)).isEqualTo(NO_MODEL);
        }
    }

    @Test
    void a_file_that_is_no_network_is_a_problem_and_not_a_crash() throws IOException {
        ModelLibrary library = ModelCopies.in(folder);
        try (TensorFlowPalsyClassifier classifier =
                new TensorFlowPalsyClassifier(AnalysisSettings.defaults(), library, new SavedModelPalsyModelLoader())) {
            assertThat(classifier.assess(face)).isEqualTo(NO_MODEL);
            assertThat(classifier.status().problems())
                    .singleElement()
                    .asString()
                    .contains("cannot be loaded");
        }
    }

    @Test
    void configured_thresholds_replace_those_of_the_model() throws IOException {
        ModelLibrary library = ModelCopies.in(folder);
        AnalysisSettings settings =
                new AnalysisSettings(null, null, new ThresholdOverrides(null, 0.95), GateLimits.defaults(), 1, 1, 1);

        try (TensorFlowPalsyClassifier classifier =
                new TensorFlowPalsyClassifier(settings, library, new FixedVerdict(0.9, 0.5))) {
            Assessment assessment = (Assessment) classifier.assess(face);
            assertThat(assessment.thresholds()).isEqualTo(new Thresholds(0.3, 0.95));
            assertThat(assessment.outcome()).isEqualTo(Outcome.UNCERTAIN);
        }
    }

    @Test
    void thresholds_that_do_not_fit_give_no_verdict() throws IOException {
        ModelLibrary library = ModelCopies.in(folder);
        AnalysisSettings settings =
                new AnalysisSettings(null, null, new ThresholdOverrides(0.9, null), GateLimits.defaults(), 1, 1, 1);

        try (TensorFlowPalsyClassifier classifier =
                new TensorFlowPalsyClassifier(settings, library, new FixedVerdict(0.9, 0.5))) {
            assertThat(classifier.assess(face)).isEqualTo(NO_MODEL);
            assertThat(classifier.status().problems())
                    .singleElement()
                    .asString()
                    .contains("thresholds");
        }
    }

    @Test
    void a_full_queue_says_busy_at_once_and_closing_waits_for_what_runs() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        FixedVerdict slow = new FixedVerdict(0.9, 0.5) {
            private boolean warm;

            @Override
            void beforeAnswer() {
                if (!warm) {
                    warm = true;
                    return;
                }
                running.countDown();
                try {
                    answer.await();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            }
        };
        AnalysisSettings oneAtATime =
                new AnalysisSettings(null, null, ThresholdOverrides.none(), GateLimits.defaults(), 1, 0, 1);
        TensorFlowPalsyClassifier classifier = new TensorFlowPalsyClassifier(oneAtATime, ModelCopies.in(folder), slow);

        CompletableFuture<AnalysisResult> first = CompletableFuture.supplyAsync(() -> classifier.assess(face));
        running.await();
        assertThat(classifier.assess(face)).isEqualTo(new Busy());

        CompletableFuture<Void> closing = CompletableFuture.runAsync(classifier::close);
        assertThat(closing).isNotDone();
        answer.countDown();
        assertThat(first.get()).isInstanceOf(Assessment.class);
        closing.get();
        assertThat(classifier.assess(face)).isEqualTo(new Busy());
    }

    @Test
    void many_threads_get_the_same_finding() throws Exception {
        try (TensorFlowPalsyClassifier classifier = start(ModelCopies.in(folder))) {
            Assessment alone = (Assessment) classifier.assess(face);
            var together = IntStream.range(0, 8)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> classifier.assess(face)))
                    .toList();
            for (var finding : together) {
                assertThat(((Assessment) finding.get()).landmarks().xy())
                        .containsExactly(alone.landmarks().xy(), offset(0.01f));
            }
        }
    }

    @Test
    void the_model_card_is_the_file_beside_the_classifier() throws IOException {
        try (TensorFlowPalsyClassifier classifier = start(ModelCopies.in(folder))) {
            assertThat(classifier.modelCard()).isEqualTo("# Card");
        }
    }

    private static TensorFlowPalsyClassifier start(ModelLibrary library) {
        return new TensorFlowPalsyClassifier(AnalysisSettings.defaults(), library, new FixedVerdict(0.9, 0.2));
    }
}
