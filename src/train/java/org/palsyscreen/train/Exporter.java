package org.palsyscreen.train;

import static org.palsyscreen.analysis.classify.SymmetricTemplate.SIDE;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.palsyscreen.analysis.Thresholds;
import org.palsyscreen.analysis.classify.FaceGeometry;
import org.palsyscreen.analysis.classify.SavedModelPalsyModelLoader;
import org.palsyscreen.analysis.models.ModelFolder;
import org.palsyscreen.analysis.models.ModelLibrary;
import org.palsyscreen.analysis.models.ModelManifest;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.SavedModel;
import org.tensorflow.proto.SignatureDef;
import org.tensorflow.proto.TensorInfo;
import org.tensorflow.types.TFloat32;

/** Writes the classifier as a SavedModel of constants: mirror image, pooling, heads and calibration are all inside. */
final class Exporter {
    private static final String FILE = "saved_model.pb";
    private static final String REFINER = SavedModelPalsyModelLoader.REFINER + "/" + RefinerExport.FILE;

    private Exporter() {}

    static void write(Classifier classifier, MobileNetV2 backbone, Path folder, String version, Thresholds thresholds)
            throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(FILE);
        try (Graph graph = new Graph();
                OutputStream out = Files.newOutputStream(file)) {
            MetaGraphDef meta = build(graph, classifier, backbone);
            SavedModel.newBuilder()
                    .setSavedModelSchemaVersion(1)
                    .addMetaGraphs(meta)
                    .build()
                    .writeTo(out);
        }
        Path refiner = folder.resolve(REFINER);
        Files.createDirectories(refiner.getParent());
        Files.copy(TrainRefiner.FOLDER.resolve(RefinerExport.FILE), refiner, StandardCopyOption.REPLACE_EXISTING);
        new ModelManifest(
                        ModelLibrary.PALSY_CLASSIFIER,
                        version,
                        "crop: float [n, 224, 224, 1], frontal grey crop in -1..1; geometry: float [n, "
                                + FaceGeometry.SIZE + "], asymmetries and covariates",
                        List.of("Normal", "Paralysis"),
                        thresholds,
                        Instant.now().truncatedTo(ChronoUnit.SECONDS),
                        Map.of(FILE, ModelFolder.sha256(file), REFINER, ModelFolder.sha256(refiner)))
                .write(folder);
    }

    private static MetaGraphDef build(Graph graph, Classifier c, MobileNetV2 backbone) {
        Ops tf = Ops.create(graph);
        Placeholder<TFloat32> crop =
                tf.withName("crop").placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, SIDE, SIDE, 1)));
        Placeholder<TFloat32> geometry =
                tf.withName("geometry").placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, FaceGeometry.SIZE)));
        Operand<TFloat32> differences = MirrorFeatures.differences(tf, backbone, crop);
        HeadGraphs heads = new HeadGraphs(tf);
        Operand<TFloat32> residuals = heads.residuals(c.geometry(), geometry);
        Operand<TFloat32> logit = heads.logit(c, differences, residuals);
        Operand<TFloat32> right = heads.weighted(
                heads.logit(c.side(), differences), heads.sideLogit(c.geometry(), residuals), c.sideFusion());
        Map<String, Operand<TFloat32>> outputs = new TreeMap<>(Map.of(
                "probability", tf.math.sigmoid(logit),
                "left_probability", tf.math.sigmoid(tf.math.neg(right)),
                "region_z", heads.regionScores(c.geometry(), residuals),
                "region_right_weaker", heads.regionSides(c.geometry(), residuals),
                "severity", heads.severity(c, residuals, differences, right),
                "region_contribution", heads.contributions(c, differences, residuals, logit)));
        SignatureDef.Builder signature = SignatureDef.newBuilder().setMethodName("tensorflow/serving/predict");
        signature.putInputs("crop", tensor(crop));
        signature.putInputs("geometry", tensor(geometry));
        outputs.forEach((name, operand) -> signature.putOutputs(name, tensor(operand)));
        return metaGraph(graph, signature.build());
    }

    static MetaGraphDef metaGraph(Graph graph, SignatureDef signature) {
        return MetaGraphDef.newBuilder()
                .setMetaInfoDef(MetaGraphDef.MetaInfoDef.newBuilder().addTags("serve"))
                .setGraphDef(graph.toGraphDef())
                .putSignatureDef("serving_default", signature)
                .build();
    }

    static TensorInfo tensor(Operand<?> operand) {
        return TensorInfo.newBuilder()
                .setName(operand.asOutput().op().name() + ":0")
                .setDtype(DataType.DT_FLOAT)
                .build();
    }
}
