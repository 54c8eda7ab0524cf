package org.palsyscreen.analysis.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.palsyscreen.analysis.FacePictures;
import org.palsyscreen.analysis.Photo;
import org.palsyscreen.analysis.models.ModelLibrary;
import org.palsyscreen.analysis.models.SavedModel;
import org.palsyscreen.analysis.models.TensorFlowNatives;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The imported models against the published ones, which TensorFlow.js ran: see {@code src/train/js/golden.mjs}. */
class GoldenFaceTest {
    private static final double TOLERANCE_PX = 0.5;

    private static SavedModel detector;
    private static SavedModel mesh;

    @BeforeAll
    static void load() {
        TensorFlowNatives.install(TensorFlowNatives.defaultFolder());
        detector = SavedModel.load(Path.of("models", ModelLibrary.FACE_DETECTOR), 1);
        mesh = SavedModel.load(Path.of("models", ModelLibrary.FACE_MESH), 1);
    }

    @AfterAll
    static void close() {
        detector.close();
        mesh.close();
    }

    static List<Path> pictures() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src", "test", "resources", "golden"))) {
            List<Path> pictures = files.sorted().toList();
            assertThat(pictures).hasSize(5);
            return pictures;
        }
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void boxes_and_meshes_are_those_of_the_published_models(Path file) {
        JsonNode golden = JsonMapper.shared().readTree(file.toFile());
        Photo photo = FacePictures.photo(FacePictures.read(golden.get("picture").asString()));
        try (FaceFinder finder = new FaceFinder(detector);
                FaceMesh mesher = new FaceMesh(mesh)) {
            List<DetectedFace> faces = finder.find(photo);
            assertThat(faces).hasSize(golden.get("faces").asInt());
            DetectedFace face = faces.getFirst();
            assertThat(face.score()).isCloseTo(golden.get("score").doubleValue(), within(0.01));
            double[] box = {face.x(), face.y(), face.width(), face.height()};
            for (int i = 0; i < box.length; i++) {
                assertThat(box[i]).isCloseTo(golden.get("box").get(i).doubleValue(), within(TOLERANCE_PX));
            }

            MeshPoints points = mesher.layOneWay(new PhotoScales(photo), face);
            assertThat(points.presence()).isCloseTo(golden.get("presence").doubleValue(), within(0.01));
            assertPoints(golden.get("lips"), AttentionTopology.LIPS, points);
            assertPoints(golden.get("right_eye"), AttentionTopology.RIGHT_EYE, points);
            assertPoints(golden.get("left_eye"), AttentionTopology.LEFT_EYE, points);
            assertPoints(golden.get("right_iris"), AttentionTopology.RIGHT_IRIS, points);
            assertPoints(golden.get("left_iris"), AttentionTopology.LEFT_IRIS, points);
            for (int point = 0; point < MeshPoints.POINTS; point++) {
                assertPoint(golden.get("mesh").get(point), point, points);
            }
        }
    }

    private static void assertPoints(JsonNode golden, int[] points, MeshPoints mesh) {
        assertThat(golden.size()).isEqualTo(points.length);
        for (int i = 0; i < points.length; i++) {
            assertPoint(golden.get(i), points[i], mesh);
        }
    }

    private static void assertPoint(JsonNode golden, int point, MeshPoints mesh) {
        double distance = Math.hypot(
                mesh.landmarks().x(point) - golden.get(0).doubleValue(),
                mesh.landmarks().y(point) - golden.get(1).doubleValue());
        assertThat(distance).as("point %d", point).isLessThan(TOLERANCE_PX);
    }
}
