package org.palsyscreen.train.importing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.palsyscreen.analysis.models.ModelFolder;
import org.palsyscreen.analysis.models.ModelManifest;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.SavedModel;
import org.tensorflow.proto.SignatureDef;
import org.tensorflow.proto.TensorInfo;
import org.tensorflow.proto.VersionDef;

/**
 * A SavedModel without variables, ready to be written.
 *
 * @param inputs tensor names in the graph by the names of the signature; likewise {@code outputs}
 */
record FrozenModel(List<NodeDef> nodes, Map<String, String> inputs, Map<String, String> outputs) {
    /** The version of the graph format that introduced the newest op in use; any TensorFlow 2 reads it. */
    private static final int PRODUCER = 440;

    /** Writes {@code saved_model.pb} and its {@code model.json}. */
    void write(Path folder, String version, String input) throws IOException {
        SignatureDef.Builder signature = SignatureDef.newBuilder().setMethodName("tensorflow/serving/predict");
        new TreeMap<>(inputs).forEach((name, tensor) -> signature.putInputs(name, tensor(tensor)));
        // sorted, so that the bytes do not depend on the run
        new TreeMap<>(outputs).forEach((name, tensor) -> signature.putOutputs(name, tensor(tensor)));
        MetaGraphDef graph = MetaGraphDef.newBuilder()
                .setMetaInfoDef(MetaGraphDef.MetaInfoDef.newBuilder().addTags("serve"))
                .setGraphDef(GraphDef.newBuilder()
                        .addAllNode(nodes)
                        .setVersions(VersionDef.newBuilder().setProducer(PRODUCER)))
                .putSignatureDef("serving_default", signature.build())
                .build();
        Files.createDirectories(folder);
        Path file = folder.resolve("saved_model.pb");
        try (OutputStream out = Files.newOutputStream(file)) {
            SavedModel.newBuilder()
                    .setSavedModelSchemaVersion(1)
                    .addMetaGraphs(graph)
                    .build()
                    .writeTo(out);
        }
        new ModelManifest(
                        folder.getFileName().toString(),
                        version,
                        input,
                        List.of(),
                        null,
                        Map.of("saved_model.pb", ModelFolder.sha256(file)))
                .write(folder);
    }

    private static TensorInfo tensor(String name) {
        return TensorInfo.newBuilder().setName(name).setDtype(DataType.DT_FLOAT).build();
    }
}
