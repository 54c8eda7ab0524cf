package org.palsyscreen.analysis.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palsyscreen.analysis.Assessment;
import org.palsyscreen.analysis.FacePictures;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.analysis.Side;
import org.palsyscreen.analysis.Ungradable;
import org.palsyscreen.analysis.UngradableReason;

/** Spoilt pictures go the whole way and are refused by the right name. */
class UngradablePicturesTest {
    @TempDir
    static Path models;

    private static TensorFlowPalsyClassifier classifier;

    @BeforeAll
    static void load() throws IOException {
        classifier = new TensorFlowPalsyClassifier(
                AnalysisSettings.defaults(), ModelCopies.in(models), new FixedVerdict(0.9, 0.2));
    }

    @AfterAll
    static void close() {
        classifier.close();
    }

    @Test
    void a_good_picture_is_assessed() {
        Assessment assessment = (Assessment) classifier.assess(FacePictures.photo(FacePictures.frontal()));

        assertThat(assessment.outcome()).isEqualTo(Outcome.REFER);
        assertThat(assessment.affectedSide()).isEqualTo(Side.RIGHT);
        assertThat(assessment.sideConfidence()).isEqualTo(0.8);
        assertThat(assessment.modelVersion()).isEqualTo("test-1");
        assertThat(assessment.quality().faceWidthPx()).isBetween(275.0, 300.0);
        assertThat(assessment.quality().yawDegrees()).isBetween(-5.0, 5.0);
        assertThat(assessment.quality().pitchDegrees()).isBetween(-7.0, 7.0);
    }

    @Test
    void a_wall_has_no_face() {
        assertRefused(FacePictures.wall(), UngradableReason.NO_FACE);
    }

    @Test
    void two_people_are_several_faces() {
        assertRefused(
                FacePictures.beside(FacePictures.frontal(), FacePictures.read("canada-cc-by-4.0/0005.jpg"), 0.9),
                UngradableReason.SEVERAL_FACES);
    }

    @Test
    void a_face_far_behind_does_not_stop_the_screening() {
        BufferedImage picture =
                FacePictures.beside(FacePictures.frontal(), FacePictures.read("canada-cc-by-4.0/0005.jpg"), 0.35);
        assertThat(classifier.assess(FacePictures.photo(picture))).isInstanceOf(Assessment.class);
    }

    @Test
    void a_distant_face_is_too_small() {
        assertRefused(FacePictures.scaled(FacePictures.frontal(), 0.4), UngradableReason.FACE_TOO_SMALL);
    }

    @Test
    void a_face_without_its_chin_is_cut_off() {
        assertRefused(FacePictures.cropped(FacePictures.frontal(), 0, 0, 480, 450), UngradableReason.FACE_CUT_OFF);
    }

    @Test
    void a_face_without_one_cheek_is_cut_off() {
        assertRefused(FacePictures.cropped(FacePictures.frontal(), 140, 0, 340, 640), UngradableReason.FACE_CUT_OFF);
    }

    @Test
    void a_turned_head_is_refused_with_its_measures_and_its_mesh() {
        Ungradable refused = assertRefused(FacePictures.turned(), UngradableReason.TURNED_SIDEWAYS);

        assertThat(refused.quality()).isNotNull();
        assertThat(refused.quality().yawDegrees()).isLessThan(-20);
        assertThat(refused.landmarks()).isNotNull();
    }

    @Test
    void a_head_on_the_patients_left_shoulder_is_refused() {
        Ungradable refused =
                assertRefused(FacePictures.rotated(FacePictures.frontal(), 38), UngradableReason.TILTED_TO_SHOULDER);
        assertThat(refused.quality().rollDegrees()).isBetween(34.0, 42.0);
    }

    @Test
    void a_picture_without_light_is_too_dark() {
        assertRefused(FacePictures.light(FacePictures.frontal(), 0.25, 0), UngradableReason.TOO_DARK);
    }

    @Test
    void a_washed_out_picture_is_too_bright() {
        assertRefused(FacePictures.light(FacePictures.frontal(), 1, 95), UngradableReason.TOO_BRIGHT);
    }

    @Test
    void a_picture_out_of_focus_is_blurred() {
        assertRefused(FacePictures.blurred(FacePictures.frontal(), 6), UngradableReason.BLURRED);
    }

    private static Ungradable assertRefused(BufferedImage picture, UngradableReason reason) {
        Ungradable refused = (Ungradable) classifier.assess(FacePictures.photo(picture));
        assertThat(refused.reason()).isEqualTo(reason);
        return refused;
    }
}
