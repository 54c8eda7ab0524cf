package org.palsyscreen.analysis.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palsyscreen.analysis.Quality;
import org.palsyscreen.analysis.UngradableReason;
import org.palsyscreen.analysis.classify.SymmetricTemplate;
import org.palsyscreen.analysis.face.DetectedFace;

class QualityGateTest {
    private static final Quality GOOD_QUALITY = new Quality(280, 2, -3, 1, 150, 140);
    private static final FaceMeasurement GOOD = new FaceMeasurement(GOOD_QUALITY, 180, 0.01, 0, 0.99);

    private final QualityGate gate = new QualityGate(GateLimits.defaults(), SymmetricTemplate.load());

    @Test
    void a_good_face_passes() {
        assertThat(gate.refusal(GOOD)).isEmpty();
    }

    @Test
    void a_face_that_the_mesh_doubts_is_unclear() {
        assertRefused(new FaceMeasurement(GOOD_QUALITY, 180, 0.01, 0, 0.3), UngradableReason.FACE_UNCLEAR);
    }

    @Test
    void a_presence_that_is_no_number_is_unclear() {
        assertRefused(new FaceMeasurement(GOOD_QUALITY, 180, 0.01, 0, Double.NaN), UngradableReason.FACE_UNCLEAR);
    }

    @Test
    void a_face_beyond_the_border_is_cut_off() {
        assertRefused(new FaceMeasurement(GOOD_QUALITY, 180, 0.01, 0.1, 0.99), UngradableReason.FACE_CUT_OFF);
    }

    @Test
    void a_face_below_120_px_is_too_small() {
        assertRefused(with(new Quality(119.9, 2, -3, 1, 150, 140)), UngradableReason.FACE_TOO_SMALL);
        assertThat(gate.refusal(with(new Quality(120, 2, -3, 1, 150, 140)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-10.1, 10.1})
    void a_turn_to_either_side_beyond_the_limit_is_refused(double yaw) {
        assertRefused(with(new Quality(280, yaw, -3, 1, 150, 140)), UngradableReason.TURNED_SIDEWAYS);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-20.1, 20.1})
    void a_tilt_up_or_down_beyond_the_limit_is_refused(double pitch) {
        assertRefused(with(new Quality(280, 2, pitch, 1, 150, 140)), UngradableReason.TILTED_UP_OR_DOWN);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-30.1, 30.1})
    void a_tilt_to_either_shoulder_beyond_the_limit_is_refused(double roll) {
        assertRefused(with(new Quality(280, 2, -3, roll, 150, 140)), UngradableReason.TILTED_TO_SHOULDER);
    }

    @Test
    void a_face_without_highlights_is_too_dark_and_not_called_blurred() {
        Quality dark = new Quality(280, 2, -3, 1, 3, 30);
        assertRefused(new FaceMeasurement(dark, 60, 0, 0, 0.99), UngradableReason.TOO_DARK);
    }

    @Test
    void dark_skin_in_good_light_passes() {
        Quality dark = new Quality(280, 2, -3, 1, 150, 60);
        assertThat(gate.refusal(new FaceMeasurement(dark, 118, 0, 0, 0.99))).isEmpty();
    }

    @Test
    void a_pale_or_burnt_face_is_too_bright() {
        assertRefused(with(new Quality(280, 2, -3, 1, 150, 230)), UngradableReason.TOO_BRIGHT);
        assertRefused(new FaceMeasurement(GOOD_QUALITY, 255, 0.4, 0, 0.99), UngradableReason.TOO_BRIGHT);
    }

    @Test
    void a_face_without_edges_is_blurred() {
        assertRefused(with(new Quality(280, 2, -3, 1, 5, 140)), UngradableReason.BLURRED);
    }

    @Test
    void no_face_is_said_so() {
        assertThat(gate.choose(List.of())).isEqualTo(new FaceChoice.Refused(UngradableReason.NO_FACE));
    }

    @Test
    void two_faces_of_like_size_are_refused() {
        assertThat(gate.choose(List.of(face(300, 0.9), face(200, 0.9))))
                .isEqualTo(new FaceChoice.Refused(UngradableReason.SEVERAL_FACES));
    }

    @Test
    void a_small_or_doubtful_second_face_does_not_stop_the_screening() {
        DetectedFace patient = face(300, 0.8);
        assertThat(gate.choose(List.of(face(140, 0.95), patient, face(250, 0.6))))
                .isEqualTo(new FaceChoice.One(patient));
    }

    private static DetectedFace face(double width, double score) {
        return new DetectedFace(0, 0, width, width, score, 0, 0, width, 0);
    }

    private static FaceMeasurement with(Quality quality) {
        return new FaceMeasurement(quality, 180, 0.01, 0, 0.99);
    }

    private void assertRefused(FaceMeasurement face, UngradableReason reason) {
        assertThat(gate.refusal(face)).contains(reason);
    }
}
