package org.palsyscreen.train;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.palsyscreen.analysis.face.RefinedPart;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.proto.SavedModel;
import org.tensorflow.proto.SignatureDef;
import org.tensorflow.types.TFloat32;

/** Writes the landmark refiner as a SavedModel of constants. */
final class RefinerExport {
    static final String FILE = "saved_model.pb";

    private RefinerExport() {}

    static void write(RefinerTraining.Trained eye, RefinerTraining.Trained mouth, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(FILE);
        try (Graph graph = new Graph();
                OutputStream out = Files.newOutputStream(file)) {
            Ops tf = Ops.create(graph);
            SignatureDef.Builder signature = SignatureDef.newBuilder().setMethodName("tensorflow/serving/predict");
            add(tf, eye, "eyes", "eye_points", "eye_shifts", signature);
            add(tf, mouth, "mouths", "mouth_points", "mouth_shifts", signature);
            SavedModel.newBuilder()
                    .setSavedModelSchemaVersion(1)
                    .addMetaGraphs(Exporter.metaGraph(graph, signature.build()))
                    .build()
                    .writeTo(out);
        }
    }

    private static void add(
            Ops tf,
            RefinerTraining.Trained trained,
            String patchName,
            String pointsName,
            String shiftsName,
            SignatureDef.Builder signature) {
        RefinedPart part = trained.part();
        int size = RefinedPart.PATCH;
        Placeholder<TFloat32> patch =
                tf.withName(patchName).placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, size, size, 1)));
        Placeholder<TFloat32> points =
                tf.withName(pointsName).placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, part.size())));
        List<Operand<TFloat32>> weights = new ArrayList<>();
        List<long[]> shapes = RefinerNetwork.shapes(part);
        for (int i = 0; i < shapes.size(); i++) {
            weights.add(MobileNetV2.constant(tf, trained.weights().get(i), shapes.get(i)));
        }
        Operand<TFloat32> shifts = tf.math.mul(
                RefinerNetwork.shifts(tf, weights, patch, points, part), tf.constant(RefinerNetwork.SHIFT_UNIT));
        signature
                .putInputs(patchName, Exporter.tensor(patch))
                .putInputs(pointsName, Exporter.tensor(points))
                .putOutputs(shiftsName, Exporter.tensor(shifts));
    }
}
