package org.palsyscreen.analysis.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.palsyscreen.analysis.face.MeshPoints;

class FaceGeometryTest {
    private static final SymmetricTemplate TEMPLATE = SymmetricTemplate.load();
    private static final PlanarSimilarity PLACE = new PlanarSimilarity(1.8, 0.3, 40, 25);
    private final FaceGeometry geometry = new FaceGeometry(TEMPLATE);

    @Test
    void a_symmetric_face_has_no_asymmetry_wherever_it_is_in_the_picture() {
        float[] measures = geometry.measure(Meshes.placed(TEMPLATE, PLACE));
        for (int i = 0; i < FaceGeometry.ASYMMETRIES; i++) {
            assertThat(measures[i]).isCloseTo(0, within(1e-3f));
        }
        assertThat(measures[FaceGeometry.ASYMMETRIES]).isCloseTo(0, within(1e-3f));
    }

    @Test
    void a_mouth_corner_that_hangs_at_the_image_left_is_the_patients_right_and_positive() {
        // point 61 is the corner at the image's left: the patient's right
        float[] measures = geometry.measure(Meshes.placed(TEMPLATE, PLACE, new float[] {61, 0, 5}));
        assertThat(measures[Asymmetry.CORNER_HEIGHT.ordinal()]).isCloseTo(5 / TEMPLATE.unit(), within(1e-3f));
        assertThat(measures[Asymmetry.BROW_HEIGHT.ordinal()]).isCloseTo(0, within(1e-3f));
    }

    @Test
    void an_eye_that_stays_open_at_the_image_left_is_positive() {
        float[] measures = geometry.measure(Meshes.placed(TEMPLATE, PLACE, new float[] {145, 0, 2}));
        assertThat(measures[Asymmetry.EYE_OPENING.ordinal()]).isCloseTo(2 / TEMPLATE.unit(), within(1e-3f));
        assertThat(measures[Asymmetry.LOWER_LID_HEIGHT.ordinal()]).isCloseTo(2 / TEMPLATE.unit(), within(1e-3f));
        assertThat(measures[Asymmetry.UPPER_LID_HEIGHT.ordinal()]).isCloseTo(0, within(1e-3f));
    }

    @Test
    void mirroring_the_face_changes_the_sign_of_every_asymmetry_and_of_the_yaw_only() {
        MeshPoints mesh = Meshes.turned(
                Meshes.placed(
                        TEMPLATE,
                        PLACE,
                        new float[] {61, 2, 5},
                        new float[] {145, 0, 2},
                        new float[] {105, 1, -3},
                        new float[] {425, 1, 2},
                        new float[] {17, 3, 0}),
                8);
        float[] measures = geometry.measure(mesh);
        float[] mirrored = geometry.measure(Meshes.mirrored(TEMPLATE, mesh, 640));
        for (int i = 0; i <= FaceGeometry.ASYMMETRIES; i++) {
            assertThat(mirrored[i]).isCloseTo(-measures[i], within(1e-3f));
        }
        for (int i = FaceGeometry.ASYMMETRIES + 1; i < FaceGeometry.SIZE; i++) {
            assertThat(mirrored[i]).isCloseTo(measures[i], within(1e-3f));
        }
    }

    @Test
    void yaw_is_measured_in_radians() {
        float[] measures =
                geometry.measure(Meshes.turned(Meshes.placed(TEMPLATE, new PlanarSimilarity(2, 0, 0, 0)), 10));
        assertThat(Math.abs(measures[FaceGeometry.ASYMMETRIES])).isCloseTo((float) Math.toRadians(10), within(0.01f));
    }
}
