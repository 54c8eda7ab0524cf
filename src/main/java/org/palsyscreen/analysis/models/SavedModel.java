package org.palsyscreen.analysis.models;

import ai.djl.MalformedModelException;
import ai.djl.inference.Predictor;
import ai.djl.repository.zoo.Criteria;
import ai.djl.repository.zoo.ModelNotFoundException;
import ai.djl.repository.zoo.ZooModel;
import ai.djl.translate.TranslateException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.GraphOptions;
import org.tensorflow.proto.RewriterConfig;

/**
 * A loaded TensorFlow SavedModel. It may be shared; {@link Runner}s may not: one a thread. {@link TensorFlowNatives#install}
 * must have run.
 */
public final class SavedModel implements AutoCloseable {
    static final String FILE_NAME = "saved_model.pb";

    private final ZooModel<Map<String, Tensor>, Outputs> model;

    private SavedModel(ZooModel<Map<String, Tensor>, Outputs> model) {
        this.model = model;
    }

    /**
     * Loads without checking hashes; see {@link ModelFolder#check}.
     *
     * @param threads how many threads TensorFlow may use within one operation
     * @throws UncheckedIOException when the folder holds no loadable SavedModel
     */
    @SuppressWarnings("unchecked")
    public static SavedModel load(Path folder, int threads) {
        ConfigProto threading = ConfigProto.newBuilder()
                .setIntraOpParallelismThreads(threads)
                .setInterOpParallelismThreads(-1)
                .setUsePerSessionThreads(true)
                // the remapper fuses nodes of the attention mesh in a way that crashes TensorFlow's next pass
                .setGraphOptions(GraphOptions.newBuilder()
                        .setRewriteOptions(RewriterConfig.newBuilder().setRemapping(RewriterConfig.Toggle.OFF)))
                .build();
        Class<Map<String, Tensor>> inputs = (Class<Map<String, Tensor>>) (Class<?>) Map.class;

        try {
            return new SavedModel(Criteria.builder()
                    .setTypes(inputs, Outputs.class)
                    .optEngine("TensorFlow")
                    .optModelPath(folder.toAbsolutePath())
                    .optOption("Tags", "serve")
                    .optOption("ConfigProto", Base64.getEncoder().encodeToString(threading.toByteArray()))
                    .optTranslator(new NamedTensors())
                    .build()
                    .loadModel());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ModelNotFoundException | MalformedModelException e) {
            throw new UncheckedIOException("no loadable SavedModel in " + folder, new IOException(e));
        }
    }

    public Runner newRunner() {
        return new Runner(model.newPredictor());
    }

    @Override
    public void close() {
        model.close();
    }

    /** Runs the model's {@code serving_default} signature; for one thread at a time. */
    public static final class Runner implements AutoCloseable {
        private final Predictor<Map<String, Tensor>, Outputs> predictor;

        private Runner(Predictor<Map<String, Tensor>, Outputs> predictor) {
            this.predictor = predictor;
        }

        /** Feeds the named inputs and returns every output of the signature. */
        public Outputs run(Map<String, Tensor> inputs) {
            try {
                return predictor.predict(inputs);
            } catch (TranslateException e) {
                throw new IllegalStateException("the model failed on its input", e);
            }
        }

        @Override
        public void close() {
            predictor.close();
        }
    }
}
