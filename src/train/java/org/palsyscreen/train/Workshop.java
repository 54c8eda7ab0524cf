package org.palsyscreen.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.palsyscreen.analysis.models.ModelLibrary;
import org.palsyscreen.analysis.models.SavedModel;
import org.palsyscreen.analysis.models.TensorFlowNatives;

/** The loaded face models and backbone, and the two threads that work with them. */
final class Workshop implements AutoCloseable {
    static final Path TRAINING_DATA = Path.of("models", "training-data");
    static final Path BACKBONE =
            TRAINING_DATA.resolve("mobilenet-v2-apache-2.0").resolve("tf2_mobilenet_v2_1.0_224_ptq.tflite");
    private static final int THREADS = 2;

    private final SavedModel detector;
    private final SavedModel mesh;

    Workshop() throws IOException {
        TensorFlowNatives.install(TensorFlowNatives.defaultFolder());
        ModelLibrary library = new ModelLibrary(Path.of("models"));
        detector = SavedModel.load(library.folder(ModelLibrary.FACE_DETECTOR), 1);
        mesh = SavedModel.load(library.folder(ModelLibrary.FACE_MESH), 1);
    }

    MeshFinder newFinder() {
        return new MeshFinder(detector, mesh);
    }

    interface Step<I, O> {
        List<O> apply(I input, MeshFinder finder) throws IOException;
    }

    <I, O> List<O> each(String name, List<I> inputs, Step<I, O> step) throws InterruptedException {
        Progress progress = new Progress(name, inputs.size());
        List<O> outputs = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<List<O>>> futures = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int first = thread;
                futures.add(threads.submit(() -> {
                    List<O> own = new ArrayList<>();
                    try (MeshFinder finder = newFinder()) {
                        for (int i = first; i < inputs.size(); i += THREADS) {
                            own.addAll(step.apply(inputs.get(i), finder));
                            progress.oneMore();
                        }
                    }
                    return own;
                }));
            }
            for (Future<List<O>> future : futures) {
                outputs.addAll(future.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(name + " failed", e);
        }
        return outputs;
    }

    @Override
    public void close() {

        mesh.close();
        detector.close();
    }
}
