package org.palsyscreen.analysis.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.palsyscreen.analysis.FacePictures;
import org.palsyscreen.analysis.Landmarks;
import org.palsyscreen.analysis.Photo;
import org.palsyscreen.analysis.models.ModelLibrary;
import org.palsyscreen.analysis.models.SavedModel;
import org.palsyscreen.analysis.models.TensorFlowNatives;

class FaceMeshTest {
    /** The same face in a mirror has the same mesh in a mirror; nearly: one orientation alone is further off. */
    @Test
    void the_mesh_of_a_mirror_image_is_the_mirror_image_of_the_mesh() {
        TensorFlowNatives.install(TensorFlowNatives.defaultFolder());
        BufferedImage picture = FacePictures.frontal();
        int width = picture.getWidth();
        BufferedImage mirrored = new BufferedImage(width, picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        mirrored.createGraphics().drawImage(picture, new AffineTransform(-1, 0, 0, 1, width, 0), null);
        int[] partners = MirrorPoints.partners();
        try (SavedModel detector = SavedModel.load(Path.of("models", ModelLibrary.FACE_DETECTOR), 1);
                SavedModel model = SavedModel.load(Path.of("models", ModelLibrary.FACE_MESH), 1);
                FaceFinder finder = new FaceFinder(detector);
                FaceMesh mesher = new FaceMesh(model)) {
            Photo plain = FacePictures.photo(picture);
            DetectedFace face = finder.find(plain).getFirst();
            DetectedFace other = new DetectedFace(
                    width - face.x() - face.width(),
                    face.y(),
                    face.width(),
                    face.height(),
                    face.score(),
                    width - face.leftEyeX(),
                    face.leftEyeY(),
                    width - face.rightEyeX(),
                    face.rightEyeY());
            Landmarks own = mesher.lay(plain, face).landmarks();
            Landmarks mirror = mesher.lay(FacePictures.photo(mirrored), other).landmarks();
            Landmarks oneWay = mesher.layOneWay(new PhotoScales(plain), face).landmarks();
            Landmarks mirrorOneWay = mesher.layOneWay(new PhotoScales(FacePictures.photo(mirrored)), other)
                    .landmarks();
            double apart = 0;
            double apartOneWay = 0;
            for (int p = 0; p < Landmarks.POINTS; p++) {
                apart += apart(own, p, mirror, partners[p], width) / Landmarks.POINTS;
                apartOneWay += apart(oneWay, p, mirrorOneWay, partners[p], width) / Landmarks.POINTS;
            }
            // what is left comes from the first pass, which frames the two a little differently
            assertThat(apart).as("pixels, mean").isLessThan(apartOneWay / 2);
        }
    }

    private static double apart(Landmarks a, int p, Landmarks b, int q, int width) {
        return Math.hypot(a.x(p) - (width - b.x(q)), a.y(p) - b.y(q));
    }
}
