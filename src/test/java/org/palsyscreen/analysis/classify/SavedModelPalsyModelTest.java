package org.palsyscreen.analysis.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palsyscreen.analysis.Photo;
import org.palsyscreen.analysis.Region;
import org.palsyscreen.analysis.RegionAsymmetry;
import org.palsyscreen.analysis.Side;
import org.palsyscreen.analysis.face.FaceFinder;
import org.palsyscreen.analysis.face.FaceMesh;
import org.palsyscreen.analysis.face.MeshPoints;
import org.palsyscreen.analysis.face.PhotoScales;
import org.palsyscreen.analysis.models.ModelCheck;
import org.palsyscreen.analysis.models.ModelFolder;
import org.palsyscreen.analysis.models.ModelLibrary;
import org.palsyscreen.analysis.models.SavedModel;
import org.palsyscreen.analysis.models.TensorFlowNatives;

/** The shipped models, from a picture to a verdict. */
class SavedModelPalsyModelTest {
    private static final ModelLibrary LIBRARY = new ModelLibrary(Path.of("models"));
    private static SavedModel detector;
    private static SavedModel mesh;
    private static PalsyModelLoader.LoadedPalsyModel loaded;
    private static FaceFinder finder;
    private static FaceMesh mesher;
    private static PalsyModel model;

    @BeforeAll
    static void load() {
        TensorFlowNatives.install(TensorFlowNatives.defaultFolder());
        detector = SavedModel.load(LIBRARY.folder(ModelLibrary.FACE_DETECTOR), 1);
        mesh = SavedModel.load(LIBRARY.folder(ModelLibrary.FACE_MESH), 1);
        ModelCheck check = LIBRARY.check(ModelLibrary.PALSY_CLASSIFIER);
        assertThat(check).isInstanceOf(ModelFolder.class);
        loaded = new SavedModelPalsyModelLoader().load((ModelFolder) check, 1);
        finder = new FaceFinder(detector);
        mesher = new FaceMesh(mesh);
        model = loaded.newModel();
    }

    @AfterAll
    static void close() {
        model.close();
        mesher.close();
        finder.close();
        loaded.close();
        mesh.close();
        detector.close();
    }

    /** These change with the models and the preprocessing only: another value means that serving drifted from training. */
    @ParameterizedTest
    @CsvSource({
        "demo-0017-day000.jpg, 0.6233, 0.0002, 1.245",
        "demo-0004-day077.jpg, 0.4113, 0.9941, 0.325",
        "demo-0016-day077.jpg, 0.9037, 0.9990, 2.049"
    })
    void a_known_picture_gets_its_known_verdict(String file, double probability, double left, double mouth)
            throws IOException {
        Verdict verdict = classify(read(file));
        assertThat(verdict.probability()).isCloseTo(probability, within(0.01));
        assertThat(verdict.leftProbability()).isCloseTo(left, within(0.01));
        assertThat(verdict.regions().get(Region.MOUTH.ordinal()).zScore()).isCloseTo(mouth, within(0.05));
    }

    @ParameterizedTest
    @CsvSource({"demo-0047-day000.jpg, RIGHT", "demo-0004-day000.jpg, LEFT", "demo-0016-day000.jpg, LEFT"})
    void mirroring_a_picture_swaps_the_side_and_keeps_the_probability(String file, Side side) throws IOException {
        BufferedImage picture = read(file);
        Verdict plain = classify(picture);
        Verdict mirrored = classify(mirrored(picture));
        assertThat(side(plain)).isEqualTo(side);
        assertThat(side(mirrored)).isEqualTo(side.opposite());
        assertThat(mirrored.probability()).isCloseTo(plain.probability(), within(0.05));
        RegionAsymmetry mouth = plain.regions().get(Region.MOUTH.ordinal());
        RegionAsymmetry otherMouth = mirrored.regions().get(Region.MOUTH.ordinal());
        assertThat(mouth.weakerSide()).isEqualTo(side);
        assertThat(otherMouth.weakerSide()).isEqualTo(side.opposite());
        // the detector frames a mirrored face a little differently
        assertThat(otherMouth.zScore()).isCloseTo(mouth.zScore(), within(1.0));
    }

    @Test
    void every_region_is_reported_in_its_order() throws IOException {
        assertThat(classify(read("demo-0001-day000.jpg")).regions())
                .extracting(RegionAsymmetry::region)
                .containsExactly(Region.values());
    }

    private static Side side(Verdict verdict) {
        return verdict.leftProbability() >= 0.5 ? Side.LEFT : Side.RIGHT;
    }

    private static Verdict classify(BufferedImage picture) {
        Photo photo = new Photo(picture, new byte[0]);
        MeshPoints mesh = mesher.lay(photo, finder.find(photo).getFirst());
        return model.classify(photo, model.refine(new PhotoScales(photo), mesh));
    }

    private static BufferedImage read(String file) throws IOException {
        try (InputStream in = SavedModelPalsyModelTest.class.getResourceAsStream("/demo/" + file)) {
            BufferedImage decoded = ImageIO.read(in);
            BufferedImage rgb = new BufferedImage(decoded.getWidth(), decoded.getHeight(), BufferedImage.TYPE_INT_RGB);
            rgb.createGraphics().drawImage(decoded, 0, 0, null);
            return rgb;
        }
    }

    private static BufferedImage mirrored(BufferedImage picture) {
        BufferedImage out = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        out.createGraphics().drawImage(picture, new AffineTransform(-1, 0, 0, 1, picture.getWidth(), 0), null);
        return out;
    }
}
